package org.roundtable.platform.files;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Files that people attach.
 *
 * @param folder where they lie, encrypted; with a bucket, only while they are uploaded
 * @param maxSize the largest file
 * @param types which types of files are taken
 * @param s3 a bucket to keep them in instead
 */
@Validated
@ConfigurationProperties("roundtable.files")
public record FilesProperties(
    Path folder,
    @DefaultValue("20MB") DataSize maxSize,
    @DefaultValue({"PDF", "DOCX", "XLSX", "PPTX", "ODT", "ODS", "PNG", "JPEG", "TXT", "CSV"})
        @NotEmpty
        Set<FileType> types,
    @Nullable @Valid S3 s3) {

  /**
   * A bucket of Amazon S3 or of any store that speaks its protocol.
   *
   * @param bucket its name; it must be there
   * @param endpoint where the store answers, for example {@code https://minio.example.org};
   *     Amazon's own if it isn't given
   * @param region the store's region; most other than Amazon's take any
   * @param accessKey whose bucket it is
   * @param secretKey the key to it
   * @param prefix what the names of all objects begin with, for offices that share a bucket
   * @param pathStyle whether the bucket stands in the path rather than in the host
   */
  public record S3(
      @NotBlank String bucket,
      @Nullable URI endpoint,
      @DefaultValue("us-east-1") String region,
      @NotBlank String accessKey,
      @NotBlank String secretKey,
      @DefaultValue("") String prefix,
      @DefaultValue("true") boolean pathStyle) {

    /** Without the secret. */
    @Override
    public String toString() {
      return "S3[bucket=%s, endpoint=%s]".formatted(bucket, endpoint);
    }
  }
}
