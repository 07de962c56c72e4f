package org.roundtable.platform.files;

import org.roundtable.platform.testing.TestForm;
import org.springframework.mock.web.MockHttpServletRequest;

/** Forms as controllers get them. */
public final class TestFileForms {

  private TestFileForms() {}

  public static FileForm of(String name, String content) {
    TestForm form = TestForm.of(name, content);
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/attachments");
    request.setContentType(form.contentType());
    request.setContent(form.body());
    return new FileForm(request);
  }
}
