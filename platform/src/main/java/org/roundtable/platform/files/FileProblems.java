package org.roundtable.platform.files;

import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Why a file isn't taken. */
final class FileProblems {

  static final ProblemType FILE_TYPE =
      new ProblemType(
          "file-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Files of this type aren't taken");

  private FileProblems() {}

  static Problem notTaken(FilesProperties files) {
    String endings =
        String.join(", ", files.types().stream().sorted().map(FileType::name).toList());
    return new Problem(
        FILE_TYPE, FileForm.PART, "The office takes files of these types: " + endings + ".");
  }

  static Problem notWhatItSays(FileType named) {
    return new Problem(
        FILE_TYPE,
        FileForm.PART,
        "The name says that this is %s, its content doesn't. Save it once more as %s and send that."
            .formatted(named, named));
  }

  static Problem tooLarge(DataSize limit) {
    return new Problem(
        ProblemType.BODY_TOO_LARGE,
        FileForm.PART,
        "A file may have up to %d kB. Make it smaller, or split it."
            .formatted(limit.toKilobytes()));
  }

  static Problem empty() {
    return Problem.invalid(FileForm.PART, "The file is empty. Send the one that you mean.");
  }

  static Problem unavailable() {
    return new Problem(
        ProblemType.UNAVAILABLE, null, "The files can't be reached. Try again in a moment.");
  }
}
