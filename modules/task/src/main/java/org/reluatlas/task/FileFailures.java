package org.reluatlas.task;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Words for failures of the file system; Java's own often say no more than the name of a file. */
final class FileFailures {

  private FileFailures() {}

  static String sentence(IOException failure) {
    if (!(failure instanceof FileSystemException)) {
      String message = failure.getMessage();
      return message == null ? "a file could not be read or written (" + failure + ")" : message;
    }
    FileSystemException ofFile = (FileSystemException) failure;
    return ofFile.getFile() + ": " + cause(ofFile);
  }

  private static String cause(FileSystemException failure) {
    if (failure.getReason() != null) {
      return failure.getReason();
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied; check the permissions";
    }
    return failure instanceof NoSuchFileException
        ? "no such file or folder; check the path"
        : failure.getClass().getSimpleName();
  }
}
