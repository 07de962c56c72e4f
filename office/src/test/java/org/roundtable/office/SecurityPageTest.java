package org.roundtable.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code docs/security.md} names is there, and no requirement is passed over. */
class SecurityPageTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = ROOT.resolve("docs");

  /** Built or fetched, and never what a page should point to. */
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "data");

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  /** A requirement that applies: its number, its level, and how far it is met. */
  private static final Pattern ROW =
      Pattern.compile("^\\| (%s) \\| ([12]) \\| .* \\| (yes|partly|no) \\|".formatted(NUMBER));

  /** Requirements that have a reason or a plan in common. */
  private static final Pattern ROW_OF_SEVERAL =
      Pattern.compile("^\\| (%1$s(?:, %1$s)*) \\|".formatted(NUMBER));

  private static String page = "";

  @BeforeAll
  static void the_page_is_read() throws IOException {
    page = Files.readString(DOCS.resolve("security.md"));
  }

  @Test
  void each_file_that_it_links_is_there() {
    List<String> links = matches(LINK, page).map(link -> link.group(1)).toList();

    assertThat(links).hasSizeGreaterThan(50);
    assertThat(links.stream().filter(link -> !Files.exists(DOCS.resolve(link)))).isEmpty();
  }

  @Test
  void each_test_that_it_names_is_there() throws IOException {
    Map<String, String> sources = tests();
    List<MatchResult> named = matches(TEST, page).toList();

    assertThat(named).hasSizeGreaterThan(50);
    assertThat(named.stream().filter(test -> !isThere(test, sources)).map(MatchResult::group))
        .isEmpty();
  }

  @Test
  void it_judges_each_requirement_of_levels_1_and_2_once() {
    List<String> judged =
        Stream.concat(
                rows(ROW).map(row -> row.group(1) + " " + row.group(2)),
                several("## What doesn't apply").map(number -> number + " " + level(number)))
            .toList();

    assertThat(judged).containsExactlyInAnyOrderElementsOf(standard());
  }

  @Test
  void whatever_is_not_met_has_a_plan_and_nothing_else_does() {
    List<String> unmet =
        rows(ROW).filter(row -> !row.group(3).equals("yes")).map(row -> row.group(1)).toList();

    assertThat(several("## Not met")).containsExactlyInAnyOrderElementsOf(unmet);
  }

  @Test
  void it_counts_right() {
    Map<String, Long> counts =
        rows(ROW).collect(Collectors.groupingBy(row -> row.group(3), Collectors.counting()));

    String said =
        "Of %d requirements, %d are met, %d are met in part, %d aren't, and %d don't apply."
            .formatted(
                standard().size(),
                counts.getOrDefault("yes", 0L),
                counts.getOrDefault("partly", 0L),
                counts.getOrDefault("no", 0L),
                several("## What doesn't apply").count());

    assertThat(page.contains(said)).as(said).isTrue();
  }

  private static boolean isThere(MatchResult test, Map<String, String> sources) {
    String source = sources.get(test.group(1));
    String method = test.group(2);
    return source != null
        && (method == null
            || Pattern.compile("(void|ArchRule) %s\\b".formatted(method)).matcher(source).find());
  }

  private static Stream<MatchResult> rows(Pattern row) {
    return page.lines().flatMap(line -> matches(row, line));
  }

  /** The numbers in the first column of a section. */
  private static Stream<String> several(String heading) {
    String section = page.substring(page.indexOf("\n" + heading + "\n") + heading.length());
    int next = section.indexOf("\n## ");
    return section
        .substring(0, next < 0 ? section.length() : next)
        .lines()
        .flatMap(line -> matches(ROW_OF_SEVERAL, line))
        .flatMap(row -> Stream.of(row.group(1).split(", ")));
  }

  /** The requirements of levels 1 and 2, each with its level behind it. */
  private static Set<String> standard() {
    Set<String> requirements = new TreeSet<>();
    for (String line : list().lines().filter(line -> !line.startsWith("#")).toList()) {
      String[] section = line.split(" ");
      for (int i = 0; i < section[1].length(); i++) {
        char level = section[1].charAt(i);
        if (level <= '2') {
          requirements.add("%s.%d %c".formatted(section[0], i + 1, level));
        }
      }
    }
    return requirements;
  }

  private static String level(String number) {
    return standard().stream()
        .filter(requirement -> requirement.startsWith(number + " "))
        .map(requirement -> requirement.substring(number.length() + 1))
        .findFirst()
        .orElse("of another level");
  }

  private static String list() {
    try (InputStream list = SecurityPageTest.class.getResourceAsStream("/asvs-5.0.0.txt")) {
      return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The sources of all tests by their simple name; several classes may share one. */
  private static Map<String, String> tests() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith("Test.java")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Map<String, String> sources = new TreeMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".java", "");
      sources.merge(name, Files.readString(file), String::concat);
    }
    return sources;
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
