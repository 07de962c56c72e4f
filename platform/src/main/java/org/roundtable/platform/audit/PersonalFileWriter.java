package org.roundtable.platform.audit;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Sends a file of people's data as it is. */
class PersonalFileWriter extends AbstractHttpMessageConverter<PersonalFile> {

  PersonalFileWriter() {
    super(MediaType.ALL);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == PersonalFile.class;
  }

  @Override
  protected boolean canRead(@org.jspecify.annotations.Nullable MediaType type) {
    return false;
  }

  @Override
  protected PersonalFile readInternal(
      Class<? extends PersonalFile> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("nobody sends one", message);
  }

  @Override
  protected Long getContentLength(
      PersonalFile file, @org.jspecify.annotations.Nullable MediaType type) {
    return (long) file.content().length;
  }

  @Override
  protected void writeInternal(PersonalFile file, HttpOutputMessage message) throws IOException {
    message.getBody().write(file.content());
  }
}
