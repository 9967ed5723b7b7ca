/**
 * Reads what {@code torch.save} writes, in the zip and in the older layout: a state_dict, a
 * checkpoint that holds one, or a whole {@code nn.Sequential}.
 *
 * <p>A pickle is a program. Here it is checked instruction by instruction before it is run, and
 * when it runs it can make containers, tensors over the bytes of the file, and inert records of
 * modules, and can call nothing else: {@link org.reluatlas.network.pytorch.PickleScan}, {@link
 * org.reluatlas.network.pytorch.TorchUnpickler}, {@link
 * org.reluatlas.network.pytorch.TorchClasses}.
 */
package org.reluatlas.network.pytorch;
