package org.reluatlas.spark.hadoop;

/** What failures of Hadoop say, without the stack of a server and the address of a page. */
public final class HadoopWords {

  private HadoopWords() {}

  /** The first line of the message. */
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    if (message == null) {
      return failure.getClass().getSimpleName();
    }
    return message.strip().split("\\R", 2)[0].replaceAll(";? *For more details see:.*", "");
  }
}
