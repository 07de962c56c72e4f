package org.roundtable.office.broker;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Which offices may send to this one.
 *
 * <p>A member may write topics under its own code and no others, so a topic's prefix proves where
 * its records come from; it can't read what other members sent, nor anything of this office but
 * {@code regional.*}.
 */
public final class MemberAccess {

  private static final int ITERATIONS = 8192;

  private final RunningBroker broker;
  private final Admin admin;

  /**
   * @param broker the parent's own broker, with a member listener
   * @param admin a client of the parent's own principal; stays the caller's to close
   */
  public MemberAccess(RunningBroker broker, Admin admin) {
    this.broker = broker;
    this.admin = admin;
  }

  /**
   * Admits a member, or gives an admitted one a new password.
   *
   * @param member its office code
   * @throws BrokerException if this office has no member listener
   */
  public Joining admit(String member) {
    OfficeNames.requireCode(member);
    if (member.equals(broker.office())) {
      throw new BrokerException("Office " + member + " can't be a member of itself.");
    }
    var address =
        broker
            .members()
            .orElseThrow(() ->
                new BrokerException(
                    "Office %s takes no members: set the host and port where they reach it."
                        .formatted(broker.office())));
    var credentials = Credentials.random(OfficeNames.memberUser(member));
    setPassword(credentials);
    Topics.await("grant member " + member, admin.createAcls(grants(member)).all());
    return new Joining(
        broker.office(), member, address.host(), address.port(), credentials, address.authority());
  }

  /** Takes back everything a member was granted, at once. What it has sent stays. */
  public void remove(String member) {
    OfficeNames.requireCode(member);
    var user = OfficeNames.memberUser(member);
    // The grants first: an open connection outlives its user, but not its rights.
    var own =
        new AclBindingFilter(
            ResourcePatternFilter.ANY,
            new AccessControlEntryFilter(
                "User:" + user, null, AclOperation.ANY, AclPermissionType.ANY));
    Topics.await("revoke member " + member, admin.deleteAcls(List.of(own)).all());
    try {
      Topics.await(
          "remove member " + member,
          admin
              .alterUserScramCredentials(
                  List.of(new UserScramCredentialDeletion(user, ScramMechanism.SCRAM_SHA_512)))
              .all());
    } catch (BrokerException e) {
      if (!(e.getCause() instanceof ResourceNotFoundException)) {
        throw e;
      }
    }
  }

  /**
   * Sets the password of the principal that carries {@code shared.*} to this office's own parent,
   * and lets it read just that.
   */
  public void admitLink(Credentials link) {
    setPassword(link);
    var grants = allow(link.user(), TOPIC, PREFIXED, "shared.", READ, DESCRIBE, DESCRIBE_CONFIGS);
    Topics.await("grant the link", admin.createAcls(grants).all());
  }

  private void setPassword(Credentials credentials) {
    var upsertion =
        new UserScramCredentialUpsertion(
            credentials.user(),
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
            credentials.password());
    Topics.await(
        "set the password of " + credentials.user(),
        admin.alterUserScramCredentials(List.of(upsertion)).all());
  }

  private static List<AclBinding> grants(String member) {
    var user = OfficeNames.memberUser(member);
    var group = OfficeNames.mirrorGroup(member);
    var grants = new ArrayList<AclBinding>();
    // What it sends. Topics copy their settings when created and never after, so no Alter.
    grants.addAll(
        allow(user, TOPIC, PREFIXED, OfficeNames.topicPrefix(member), CREATE, DESCRIBE, WRITE));
    // MirrorMaker's memory, which lies at the target: one set of topics a member.
    for (var topic :
        List.of(
            OfficeNames.mirrorOffsets(member),
            OfficeNames.mirrorStatus(member),
            OfficeNames.mirrorConfigs(member))) {
      grants.addAll(
          allow(user, TOPIC, LITERAL, topic, CREATE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE));
    }
    grants.addAll(allow(user, GROUP, LITERAL, group, READ, DESCRIBE));
    // Exactly-once: the worker's own transactions and those of its tasks.
    grants.addAll(
        allow(user, TRANSACTIONAL_ID, LITERAL, "connect-cluster-" + group, DESCRIBE, WRITE));
    grants.addAll(allow(user, TRANSACTIONAL_ID, PREFIXED, group + "-", DESCRIBE, WRITE));
    // What comes down to every member.
    grants.addAll(allow(user, TOPIC, PREFIXED, "regional.", READ, DESCRIBE, DESCRIBE_CONFIGS));
    // What came from members is shared by nature and travels further up with this office's own.
    grants.addAll(
        allow(
            OfficeNames.LINK,
            TOPIC,
            PREFIXED,
            OfficeNames.topicPrefix(member),
            READ,
            DESCRIBE,
            DESCRIBE_CONFIGS));
    return grants;
  }

  private static List<AclBinding> allow(
      String user, ResourceType type, PatternType pattern, String name, AclOperation... may) {
    return List.of(may).stream()
        .map(operation ->
            new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)))
        .toList();
  }
}
