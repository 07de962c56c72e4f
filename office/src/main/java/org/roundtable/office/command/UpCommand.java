package org.roundtable.office.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.office.Office;
import org.roundtable.office.OfficeException;
import org.roundtable.office.OfficeSettings;
import org.roundtable.office.Tls;
import org.roundtable.office.broker.MemberListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs one office until it is told to stop. */
@Command(name = "up", description = "Run one office until Ctrl-C.", sortOptions = false)
public class UpCommand implements Callable<Integer> {

  @Option(
      names = "--office",
      required = true,
      paramLabel = "CODE",
      description = "The office's code: IQ, RAME, …")
  String code = "";

  @Option(names = "--name", description = "What people call it. Default: after its code.")
  @Nullable String name;

  @Option(
      names = "--country",
      paramLabel = "CC",
      description = "The country it works in, ISO 3166. Default: its code, if that is a country.")
  @Nullable String country;

  @Option(
      names = "--parent",
      paramLabel = "HOST:PORT",
      description = "Where the parent office's broker is reached.")
  @Nullable String parent;

  @Option(
      names = "--join",
      paramLabel = "FILE",
      description = "The joining file that the parent office handed out; needed once.")
  @Nullable Path join;

  @Option(
      names = "--members",
      paramLabel = "HOST:PORT",
      description = "Take members, who reach this machine there.")
  @Nullable String members;

  @Option(names = "--data", paramLabel = "DIR", description = "Default: data/CODE.")
  @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where the page and the API are served. Default: ${DEFAULT-VALUE}.")
  int port;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Where people reach the office. Without it and without a certificate only this machine"
              + " does.")
  @Nullable URI url;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "Serve HTTPS with this certificate, in PEM; a renewed one is taken at once.")
  @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "The certificate's private key.")
  @Nullable Path certificateKey;

  @Option(
      names = "--mail",
      paramLabel = "HOST:PORT",
      description = "The SMTP server that sends the office's mail.")
  @Nullable String mail;

  @Option(names = "--mailbox", hidden = true)
  boolean mailbox;

  /** Set by the demo and the tests, which hold the other end of our standard input. */
  @Option(names = "--supervised", hidden = true)
  boolean supervised;

  /** Set by the script, which has the JVM remember what a start needs. */
  @Option(names = "--rehearse", hidden = true)
  boolean rehearse;

  @Override
  public Integer call() throws InterruptedException {
    OfficeSettings settings = settings();
    CountDownLatch over = new CountDownLatch(1);
    long started = System.nanoTime();
    Office office =
        Office.start(
            settings,
            UpCommand::say,
            fault -> {
              say("The office can't go on: " + fault);
              Runtime.getRuntime().halt(70);
            });
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              say("stopping");
              office.close();
              say("stopped");
              over.countDown();
            }));
    say(
        "office %s is up after %d s: %s"
            .formatted(
                settings.code(),
                (System.nanoTime() - started) / 1_000_000_000,
                office.gatewayUrl()));
    if (supervised) {
      Thread.ofPlatform().daemon().start(UpCommand::stopWithSupervisor);
    }
    if (!rehearse) {
      over.await();
    }
    return 0;
  }

  private OfficeSettings settings() {
    OfficeCode office = parse("--office", code, OfficeCode::new);
    return new OfficeSettings(
        office,
        Optional.ofNullable(name).orElse("Office " + office),
        country(),
        Optional.ofNullable(data).orElse(Path.of("data", office.value())),
        port,
        Optional.ofNullable(url),
        tls(),
        Optional.ofNullable(members).map(UpCommand::listener),
        Optional.ofNullable(join),
        Optional.ofNullable(parent),
        Optional.ofNullable(mail),
        mailbox);
  }

  private Optional<Tls> tls() {
    if (certificate == null && certificateKey == null) {
      return Optional.empty();
    }
    if (certificate == null || certificateKey == null) {
      throw new OfficeException("--tls-certificate and --tls-key belong together.");
    }
    if (url != null && !"https".equals(url.getScheme())) {
      throw new OfficeException("With a certificate, --url begins with https.");
    }
    return Optional.of(new Tls(certificate, certificateKey));
  }

  private Optional<CountryCode> country() {
    if (country != null) {
      return Optional.of(parse("--country", country, CountryCode::new));
    }
    boolean isCountry = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    return isCountry ? Optional.of(new CountryCode(code)) : Optional.empty();
  }

  private static MemberListener listener(String address) {
    String[] parts = address.split(":", 2);
    if (parts.length != 2 || !parts[1].matches("\\d{1,5}")) {
      throw new OfficeException("--members wants HOST:PORT, for example region.example.org:9094.");
    }
    return new MemberListener(
        parts[0], Integer.parseInt(parts[1]), List.of("localhost", "127.0.0.1"));
  }

  private static <T> T parse(
      String option, String text, java.util.function.Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw new OfficeException(option + " '" + text + "': " + wrong.getMessage() + ".", wrong);
    }
  }

  private static void stopWithSupervisor() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever sent; the end of the stream is what counts.
      }
    } catch (IOException gone) {
      // The same as its end.
    }
    System.exit(0);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
