package org.roundtable.platform.files;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.roundtable.platform.protection.OfficeCipher;
import org.roundtable.platform.protection.ProtectionAutoConfiguration;
import org.roundtable.platform.time.TimeAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Keeps files for a service that takes some; the others pay nothing for it. */
@Lazy
@AutoConfiguration(after = {ProtectionAutoConfiguration.class, TimeAutoConfiguration.class})
@ConditionalOnProperty("roundtable.files.folder")
@ConditionalOnBean(OfficeCipher.class)
@EnableConfigurationProperties(FilesProperties.class)
public class FilesAutoConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new FileFormResolver());
  }

  @Bean
  AttachedFiles attachedFiles(
      FilesProperties files, FileStore store, OfficeCipher office, InstantSource clock) {
    Staging staging = new Staging(folder(files).resolve("incoming"));
    staging.sweep(clock);
    return new AttachedFiles(files, store, staging, office, clock);
  }

  @Bean
  @ConditionalOnProperty("roundtable.files.s3.bucket")
  FileStore s3FileStore(FilesProperties files) {
    FilesProperties.S3 s3 = Objects.requireNonNull(files.s3());
    return new S3Store(client(s3), s3);
  }

  @Bean
  @ConditionalOnMissingBean
  FileStore folderFileStore(FilesProperties files) {
    return new FolderStore(folder(files));
  }

  static S3Client client(FilesProperties.S3 s3) {
    S3ClientBuilder client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(s3.region()))
            .forcePathStyle(s3.pathStyle())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
            // Not all stores know Amazon's newer checksums; the cipher finds what they would.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (s3.endpoint() != null) {
      client.endpointOverride(s3.endpoint());
    }
    return client.build();
  }

  private static Path folder(FilesProperties files) {
    return files.folder().toAbsolutePath().normalize();
  }
}
