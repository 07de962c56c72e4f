package org.roundtable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void a_page_is_as_long_as_asked_for_and_leads_to_the_next() {
    Page.Request request = Page.Request.parse(null, "3");
    List<UUID> found = ids(request.limit().max());

    Page<UUID> page = request.of(found, Function.identity());

    assertThat(page.items()).isEqualTo(found.subList(0, 3));
    assertThat(page.next()).isEqualTo(found.get(2));
  }

  @Test
  void the_last_page_leads_nowhere() {
    Page.Request request = Page.Request.parse(null, "3");

    assertThat(request.of(ids(3), Function.identity()).next()).isNull();
    assertThat(request.of(List.<UUID>of(), Function.identity()).items()).isEmpty();
  }

  @Test
  void a_size_beyond_the_bounds_is_brought_within() {
    assertThat(Page.Request.parse(null, "0").size()).isEqualTo(1);
    assertThat(Page.Request.parse(null, "-5").size()).isEqualTo(1);
    assertThat(Page.Request.parse(null, "1000000").size()).isEqualTo(200);
    assertThat(Page.Request.parse(null, null).size()).isEqualTo(50);
  }

  @Test
  void what_is_no_cursor_or_no_size_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Page.Request.parse("seven", null));
    assertThatIllegalArgumentException().isThrownBy(() -> Page.Request.parse(null, "many"));
  }

  private static List<UUID> ids(int count) {
    return LongStream.range(0, count).mapToObj(i -> new UUID(0, i)).toList();
  }
}
