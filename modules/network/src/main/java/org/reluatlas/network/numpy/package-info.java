/**
 * Reads {@code .npz}: a zip archive of NumPy arrays, named as the tensors of a state_dict. Arrays
 * of Python objects, which are pickles, are refused unread.
 */
package org.reluatlas.network.numpy;
