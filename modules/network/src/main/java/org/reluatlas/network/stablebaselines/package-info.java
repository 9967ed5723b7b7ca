/**
 * Reads the zip files of Stable-Baselines3: {@code data}, a JSON of the settings of the algorithm,
 * and {@code policy.pth}, the state_dict of its networks. The pickles inside {@code data} are never
 * looked into; what its texts say of the activation decides whether the networks are read.
 */
package org.reluatlas.network.stablebaselines;
