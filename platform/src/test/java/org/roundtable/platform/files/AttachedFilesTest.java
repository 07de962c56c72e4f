package org.roundtable.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.OfficeCipher;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachedFilesTest {

  /** The places where an office may keep its files. */
  enum Place {
    FOLDER,
    S3
  }

  private static final Instant NOW = Instant.parse("2026-05-03T10:00:00Z");
  private static final Set<FileType> TEXT = EnumSet.of(FileType.TXT, FileType.CSV);
  private static final DataSize LIMIT = DataSize.ofMegabytes(1);

  private @TempDir Path data;
  private Path folder;
  private TestS3 s3;

  @BeforeAll
  void a_store() {
    s3 = TestS3.start();
  }

  @AfterAll
  void no_store() throws InterruptedException {
    s3.stop();
  }

  @BeforeEach
  void a_folder_that_is_not_there_yet() {
    folder = data.resolve(UUID.randomUUID().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Article 1\nWhoever traffics in persons shall be punished.",
        "Subject: Comments on the workplan\n\nDear colleagues,"
      })
  void a_law_and_a_letter_are_texts(String text) throws IOException {
    assertThat(keep(files(Place.FOLDER, FileType.values()), "a.txt", text).mediaType())
        .isEqualTo("text/plain");
  }

  @ParameterizedTest
  @EnumSource
  void what_was_kept_comes_back(Place place) throws Exception {
    AttachedFiles files = files(place, FileType.values());
    byte[] content = large();

    StoredFile file = files.keep("minutes.txt", new ByteArrayInputStream(content));

    assertThat(file.name()).isEqualTo("minutes.txt");
    assertThat(file.mediaType()).isEqualTo("text/plain");
    assertThat(file.size()).isEqualTo(content.length);
    assertThat(file.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(file.uploadedAt()).isEqualTo(NOW);
    assertThat(read(files, file)).isEqualTo(content);
    assertThat(staged()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nothing_of_it_lies_in_the_clear(Place place) throws IOException {
    String secret = "Zainab of Erbil";

    StoredFile file = keep(files(place, FileType.values()), "a.txt", secret.repeat(50));

    assertThat(new String(stored(place, file), ISO_8859_1)).doesNotContain("Zainab");
  }

  @ParameterizedTest
  @EnumSource
  void what_was_removed_is_gone_and_can_be_removed_again(Place place) {
    AttachedFiles files = files(place, FileType.values());
    StoredFile file = keep(files, "a.txt", "text");

    files.remove(file);
    files.remove(file);

    assertThatIllegalStateException()
        .isThrownBy(() -> files.open(file))
        .withMessageContaining("lost");
  }

  @ParameterizedTest
  @EnumSource
  void with_another_offices_key_it_is_not_read(Place place) {
    StoredFile file = keep(files(place, FileType.values()), "a.txt", "text");
    AttachedFiles others =
        new AttachedFiles(
            properties(place, Set.of(FileType.TXT)),
            store(place),
            new Staging(folder),
            OfficeCipher.open(folder.resolve("other.json")),
            InstantSource.fixed(NOW));

    assertThatIllegalStateException().isThrownBy(() -> others.open(file));
  }

  @Test
  void a_content_that_was_changed_or_exchanged_is_not_read() throws IOException {
    AttachedFiles files = files(Place.FOLDER, FileType.values());
    StoredFile file = keep(files, "a.txt", "first");
    StoredFile other = keep(files, "b.txt", "other");

    Files.copy(place(other), folder.resolve("copy"));
    Files.write(place(other), Files.readAllBytes(place(file)));
    byte[] bytes = Files.readAllBytes(place(file));
    bytes[bytes.length - 1] ^= 1;
    Files.write(place(file), bytes);

    assertThatThrownBy(() -> read(files, file)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(files, other)).isInstanceOf(IOException.class);
  }

  @Test
  void a_file_is_for_its_owner_alone_and_few_share_a_folder() throws IOException {
    StoredFile file = keep(files(Place.FOLDER, FileType.values()), "../../a.txt", "text");

    Path place = place(file);
    assertThat(place).isRegularFile();
    assertThat(folder.relativize(place).getNameCount()).isEqualTo(3);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rw-------");
    for (Path each = place.getParent(); !each.equals(data); each = each.getParent()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .isEqualTo("rwx------");
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_type_is_told_by_its_content(FileType type) {
    AttachedFiles files = files(Place.FOLDER, type);

    StoredFile file =
        files.keep(
            "a." + type.name().toLowerCase(Locale.ROOT),
            new ByteArrayInputStream(TestContents.of(type)));

    assertThat(file.mediaType()).isEqualTo(type.mediaType());
  }

  @ParameterizedTest
  @EnumSource
  void no_type_passes_for_another(FileType type) {
    AttachedFiles files = files(Place.FOLDER, FileType.values());
    byte[] content = TestContents.of(type);

    for (FileType other : FileType.values()) {
      if (other != type && !(TEXT.contains(other) && TEXT.contains(type))) {
        assertRefused(files, "a." + other.name(), content, "file-type");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.exe, MZ",
    "a, text",
    "a.pdf.html, <html>",
    "a.txt, <html><script>alert(1)</script></html>",
    "a.csv, '<svg xmlns=\"http://www.w3.org/2000/svg\"/>'",
    "a.txt, '#!/bin/sh\nrm -rf /'",
    "a.docx, PK\u0003\u0004"
  })
  void what_is_not_wanted_is_refused(String name, String content) throws IOException {
    assertRefused(
        files(Place.FOLDER, FileType.values()), name, content.getBytes(UTF_8), "file-type");
    assertThat(staged()).isEmpty();
  }

  @Test
  void nothing_is_fetched_that_a_file_refers_to() throws IOException {
    AtomicInteger fetched = new AtomicInteger();
    HttpServer elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    elsewhere.start();
    String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
    String xml =
        """
        <?xml version="1.0"?>
        <!DOCTYPE x SYSTEM "%1$s/x.dtd" [<!ENTITY %% p SYSTEM "%1$s/p"> %%p;
        <!ENTITY e SYSTEM "%1$s/e">]>
        <x xmlns="%1$s/ns">&e;</x>
        """
            .formatted(address);

    for (String name : List.of("a.txt", "a.csv", "a.pdf", "a.docx")) {
      assertRefused(files(Place.FOLDER, FileType.values()), name, xml.getBytes(UTF_8), "file-type");
    }
    elsewhere.stop(0);
    assertThat(fetched).hasValue(0);
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    AttachedFiles files = files(Place.FOLDER, FileType.values());

    assertRefused(files, "a.txt", new byte[0], "invalid-field");
    assertRefused(files, "a.pdf", new byte[0], "invalid-field");
    assertThat(staged()).isEmpty();
  }

  @Test
  void a_document_with_macros_or_of_no_kind_is_refused() {
    AttachedFiles files = files(Place.FOLDER, FileType.values());

    assertRefused(
        files,
        "a.docx",
        TestContents.office("wordprocessingml.document", "word/document.xml", true),
        "file-type");
    assertRefused(files, "a.docx", TestContents.zip(Map.of("a", new byte[9])), "file-type");
  }

  @Test
  void a_type_that_the_office_does_not_take_is_refused() {
    assertThatThrownBy(() -> keep(files(Place.FOLDER, FileType.PDF, FileType.PNG), "a.txt", "x"))
        .hasMessage("The office takes files of these types: PDF, PNG.");
  }

  @Test
  void a_file_beyond_the_limit_is_refused_and_leaves_nothing() throws IOException {
    AttachedFiles files = files(Place.FOLDER, FileType.values());

    assertThat(keep(files, "a.txt", "x".repeat((int) LIMIT.toBytes())).size())
        .isEqualTo(LIMIT.toBytes());
    assertRefused(
        files, "a.txt", "x".repeat((int) LIMIT.toBytes() + 1).getBytes(UTF_8), "body-too-large");
    assertThat(staged()).isEmpty();
  }

  @Test
  void a_sender_who_breaks_off_leaves_nothing() throws IOException {
    AttachedFiles files = files(Place.FOLDER, FileType.values());
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> files.keep("a.txt", broken)).isInstanceOf(Problem.class);
    assertThat(staged()).isEmpty();
  }

  @Test
  void a_store_that_is_away_is_told_as_such() throws Exception {
    TestS3 away = TestS3.start();
    FilesProperties.S3 settings = settings(away);
    away.stop();
    AttachedFiles files =
        new AttachedFiles(
            properties(Place.S3, Set.of(FileType.TXT)),
            new S3Store(FilesAutoConfiguration.client(settings), settings),
            new Staging(folder),
            OfficeCipher.open(folder.resolve("office.json")),
            InstantSource.fixed(NOW));

    assertThatThrownBy(() -> keep(files, "a.txt", "text"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().name()).isEqualTo("unavailable"));
    assertThat(staged()).isEmpty();
  }

  @Test
  void what_a_dead_process_left_is_swept_and_a_running_upload_is_not() throws IOException {
    Staging staging = new Staging(folder);
    Path left = staging.newFile();
    Path running = staging.newFile();
    Files.setLastModifiedTime(left, FileTime.from(NOW.minus(Duration.ofDays(2))));
    Files.setLastModifiedTime(running, FileTime.from(NOW));

    staging.sweep(InstantSource.fixed(NOW));

    assertThat(left).doesNotExist();
    assertThat(running).exists();
  }

  private static void assertRefused(
      AttachedFiles files, String name, byte[] content, String problem) {
    assertThatThrownBy(() -> files.keep(name, new ByteArrayInputStream(content)))
        .as(name)
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.type().name()).isEqualTo(problem));
  }

  private static StoredFile keep(AttachedFiles files, String name, String content) {
    return files.keep(name, new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private static byte[] read(AttachedFiles files, StoredFile file) throws IOException {
    try (InputStream content = files.open(file)) {
      return content.readAllBytes();
    }
  }

  /** Text of many segments of the cipher. */
  private static byte[] large() {
    byte[] text = new byte[700_000];
    Random random = new Random(3);
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) ('a' + random.nextInt(26));
    }
    return text;
  }

  private AttachedFiles files(Place place, FileType... types) {
    return new AttachedFiles(
        properties(place, EnumSet.copyOf(Arrays.asList(types))),
        store(place),
        new Staging(folder.resolve("incoming")),
        OfficeCipher.open(data.resolve("office.json")),
        InstantSource.fixed(NOW));
  }

  private FilesProperties properties(Place place, Set<FileType> types) {
    return new FilesProperties(folder, LIMIT, types, place == Place.S3 ? settings(s3) : null);
  }

  private FileStore store(Place place) {
    return switch (place) {
      case FOLDER -> new FolderStore(folder);
      case S3 -> new S3Store(FilesAutoConfiguration.client(settings(s3)), settings(s3));
    };
  }

  private static FilesProperties.S3 settings(TestS3 s3) {
    return new FilesProperties.S3(
        TestS3.BUCKET, s3.endpoint(), "us-east-1", "access", "secret", "IQ/", true);
  }

  private byte[] stored(Place place, StoredFile file) throws IOException {
    if (place == Place.FOLDER) {
      return Files.readAllBytes(place(file));
    }
    try (S3Client client = FilesAutoConfiguration.client(settings(s3))) {
      List<String> keys =
          client.listObjectsV2(list -> list.bucket(TestS3.BUCKET)).contents().stream()
              .map(S3Object::key)
              .filter(key -> key.endsWith(file.id().toString()))
              .toList();
      assertThat(keys).singleElement().asString().startsWith("IQ/");
      try (ResponseInputStream<?> object =
          client.getObject(get -> get.bucket(TestS3.BUCKET).key(keys.getFirst()))) {
        return object.readAllBytes();
      }
    }
  }

  private Path place(StoredFile file) {
    return folder.resolve(FileStore.place(file.id()));
  }

  private List<Path> staged() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".part")).toList();
    }
  }
}
