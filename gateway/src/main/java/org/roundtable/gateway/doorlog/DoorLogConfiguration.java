package org.roundtable.gateway.doorlog;

import org.roundtable.platform.audit.AuditChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The chain that the log is kept in, beside the accounts. */
@Configuration(proxyBeanMethods = false)
class DoorLogConfiguration {

  @Bean
  AuditChain doorChain(MongoDatabaseFactory databases) {
    return new AuditChain(databases.getMongoDatabase());
  }
}
