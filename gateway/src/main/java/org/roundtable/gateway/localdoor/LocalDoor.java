package org.roundtable.gateway.localdoor;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the office's own process fetches the public keys and asks for the health: it knows this
 * machine by no name that the certificate has.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("roundtable.gateway.local-port")
class LocalDoor {

  private static final int THREADS = 10;

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainConnector(
      @Value("${roundtable.gateway.local-port}") int port) {
    return tomcat -> tomcat.addAdditionalConnectors(plain(port));
  }

  private static Connector plain(int port) {
    Connector connector = new Connector();
    connector.setPort(port);
    if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
      protocol.setAddress(InetAddress.getLoopbackAddress());
      protocol.setMinSpareThreads(1);
      protocol.setMaxThreads(THREADS);
    }
    return connector;
  }
}
