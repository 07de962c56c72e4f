package org.roundtable.gateway.apidocs;

import tools.jackson.databind.node.ObjectNode;

/** What holds for every path: how one signs in, and what an error looks like. */
final class ApiConventions {

  static final String SESSION = "session";
  static final String MACHINE = "machine";
  static final String PROBLEM_RESPONSE = "#/components/responses/Problem";

  private ApiConventions() {}

  static void addTo(ObjectNode components) {
    ObjectNode schemes = components.withObjectProperty("securitySchemes");
    ObjectNode machine = schemes.withObjectProperty(MACHINE).put("type", "oauth2");
    machine.put(
        "description",
        "A program's token. It reaches what its scopes name: <service>.read and <service>.write.");
    machine
        .withObjectProperty("flows")
        .withObjectProperty("clientCredentials")
        .put("tokenUrl", "/oauth2/token")
        .withObjectProperty("scopes");
    schemes
        .withObjectProperty(SESSION)
        .put("type", "apiKey")
        .put("in", "header")
        .put("name", "X-XSRF-TOKEN")
        .put(
            "description",
            "With the session's cookie, the value of the cookie XSRF-TOKEN on every change.");

    ObjectNode response = components.withObjectProperty("responses").withObjectProperty("Problem");
    response.put("description", "What is wrong and what to do (RFC 9457)");
    response
        .withObjectProperty("content")
        .withObjectProperty("application/problem+json")
        .withObjectProperty("schema")
        .put("$ref", "#/components/schemas/Problem");

    ObjectNode problem = components.withObjectProperty("schemas").withObjectProperty("Problem");
    problem.put("type", "object");
    text(problem, "type", "A stable name, and the address of a page that says what to do");
    text(problem, "title", "What is wrong, in a few words");
    text(problem, "detail", "What is wrong here");
    text(problem, "field", "The field that can't be used, if one is the cause");
    problem.withObjectProperty("properties").withObjectProperty("status").put("type", "integer");
  }

  private static void text(ObjectNode schema, String name, String description) {
    schema
        .withObjectProperty("properties")
        .withObjectProperty(name)
        .put("type", "string")
        .put("description", description);
  }
}
