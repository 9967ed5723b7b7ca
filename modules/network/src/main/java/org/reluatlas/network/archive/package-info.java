/**
 * Zip archives in memory, as PyTorch, Stable-Baselines3, NumPy and Keras use them.
 *
 * <p>In: the bytes of a file or of an entry of another archive. Out: the bytes of entries. No size
 * that an archive promises is believed before it is compared with the bytes that are there.
 */
package org.reluatlas.network.archive;
