package org.roundtable.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Stands for a service: a real server that answers as a test wants it to. */
final class FakeService {

  private final HttpServer server;

  FakeService() {
    this(0);
  }

  private FakeService(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  FakeService on(String path, HttpHandler handler) {
    server.createContext(path, handler);
    return this;
  }

  FakeService answering(String path, String body) {
    return on(path, exchange -> answer(exchange, 200, body));
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
  }

  /** The same service, up again where it was. */
  FakeService again() {
    return new FakeService(server.getAddress().getPort());
  }
}
