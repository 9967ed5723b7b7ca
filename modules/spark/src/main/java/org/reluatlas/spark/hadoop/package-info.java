/**
 * Files of any file system that Hadoop knows as paths of {@code java.nio.file}, for reading.
 *
 * <p>In: a URI. Out: a {@link java.nio.file.Path}, so that everything that reads files of this
 * machine reads these too. Each Java virtual machine opens the file systems that it meets with what
 * Spark was told about them; a path that is serialised takes no more along than its name.
 */
package org.reluatlas.spark.hadoop;
