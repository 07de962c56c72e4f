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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * {@code regional.*} and what came down to this office from its own parent.
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
    if (parents().contains(member)) {
      throw new BrokerException(
          "Office %s is the parent of this one and can't be its member.".formatted(member));
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
   * Sets the password of the principal that carries {@code shared.*} to this office's parent and
   * {@code regional.*} from there, and lets it read and write just that. What comes down is for
   * this office's members as well.
   *
   * @throws BrokerException if the parent is a member of this office
   */
  public void admitLink(Credentials link, String parent) {
    OfficeNames.requireCode(parent);
    var members = principals(TOPIC, "regional.", READ);
    if (members.contains("User:" + OfficeNames.memberUser(parent))) {
      throw new BrokerException(
          "Office %s is a member of this one and can't be its parent.".formatted(parent));
    }
    setPassword(link);
    parents().stream().filter(former -> !former.equals(parent)).forEach(this::forgetParent);
    var grants = new ArrayList<AclBinding>();
    grants.addAll(allow(link.user(), TOPIC, PREFIXED, "shared.", READ, DESCRIBE, DESCRIBE_CONFIGS));
    grants.addAll(mirror(link.user(), parent));
    members.forEach(member -> grants.addAll(comesDown(member.substring("User:".length()), parent)));
    Topics.await("grant the link", admin.createAcls(grants).all());
  }

  /** Nobody reads any more what once came down from there. */
  private void forgetParent(String former) {
    var topics =
        new AclBindingFilter(
            new ResourcePatternFilter(TOPIC, OfficeNames.topicPrefix(former), PREFIXED),
            AccessControlEntryFilter.ANY);
    Topics.await("forget parent " + former, admin.deleteAcls(List.of(topics)).all());
  }

  /** The offices from which something comes down to this one: the parent, once it has one. */
  private Set<String> parents() {
    return bindings(
            new AclBindingFilter(
                new ResourcePatternFilter(TOPIC, null, PREFIXED),
                new AccessControlEntryFilter(
                    "User:" + OfficeNames.LINK, null, WRITE, AclPermissionType.ALLOW)))
        .map(binding -> binding.pattern().name().replaceFirst("\\.$", ""))
        .collect(Collectors.toSet());
  }

  private Set<String> principals(ResourceType type, String prefix, AclOperation may) {
    return bindings(
            new AclBindingFilter(
                new ResourcePatternFilter(type, prefix, PREFIXED),
                new AccessControlEntryFilter(null, null, may, AclPermissionType.ALLOW)))
        .map(binding -> binding.entry().principal())
        .collect(Collectors.toSet());
  }

  private Stream<AclBinding> bindings(AclBindingFilter filter) {
    return Topics.await("read the grants", admin.describeAcls(filter).values()).stream();
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

  private List<AclBinding> grants(String member) {
    var user = OfficeNames.memberUser(member);
    var grants = new ArrayList<>(mirror(user, member));
    // What comes down to every member, from this office and from those above it.
    grants.addAll(allow(user, TOPIC, PREFIXED, "regional.", READ, DESCRIBE, DESCRIBE_CONFIGS));
    parents().forEach(parent -> grants.addAll(comesDown(user, parent)));
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

  /** Only the link writes under the parent's prefix, and only what the parent sent down. */
  private static List<AclBinding> comesDown(String user, String parent) {
    return allow(
        user, TOPIC, PREFIXED, OfficeNames.topicPrefix(parent), READ, DESCRIBE, DESCRIBE_CONFIGS);
  }

  /**
   * What MirrorMaker needs here to bring an office's topics, exactly once.
   *
   * @param origin the office that the topics come from
   */
  private static List<AclBinding> mirror(String user, String origin) {
    var group = OfficeNames.mirrorGroup(origin);
    var grants = new ArrayList<AclBinding>();
    // What it brings. Topics copy their settings when created and never after, so no Alter.
    grants.addAll(
        allow(user, TOPIC, PREFIXED, OfficeNames.topicPrefix(origin), CREATE, DESCRIBE, WRITE));
    // MirrorMaker's memory, which lies at the target: one set of topics an origin.
    for (var topic :
        List.of(
            OfficeNames.mirrorOffsets(origin),
            OfficeNames.mirrorStatus(origin),
            OfficeNames.mirrorConfigs(origin))) {
      grants.addAll(
          allow(user, TOPIC, LITERAL, topic, CREATE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE));
    }
    grants.addAll(allow(user, GROUP, LITERAL, group, READ, DESCRIBE));
    // The worker's own transactions and those of its tasks.
    grants.addAll(
        allow(user, TRANSACTIONAL_ID, LITERAL, "connect-cluster-" + group, DESCRIBE, WRITE));
    grants.addAll(allow(user, TRANSACTIONAL_ID, PREFIXED, group + "-", DESCRIBE, WRITE));
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
