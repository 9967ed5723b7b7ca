package org.reluatlas.network;

import java.util.ArrayList;
import java.util.List;

/** A network as read from a file, with what the reader has to tell about it. Immutable. */
public final class ImportedNetwork {

  private final ReluNetwork network;
  private final String format;
  private final List<String> notices;
  private final TrainingState training;
  private final String part;
  private final List<ImportedOperation> operations;

  /** Made by a reader. */
  public ImportedNetwork(ReluNetwork network, String format, List<String> notices) {
    this(network, format, notices, TrainingState.UNKNOWN, null, List.of());
  }

  private ImportedNetwork(
      ReluNetwork network,
      String format,
      List<String> notices,
      TrainingState training,
      String part,
      List<ImportedOperation> operations) {
    this.network = network;
    this.format = format;
    this.notices = List.copyOf(notices);
    this.training = training;
    this.part = part;
    this.operations = List.copyOf(operations);
  }

  /** The network. */
  public ReluNetwork network() {
    return network;
  }

  /** The format of the file, such as {@code ONNX}. */
  public String format() {
    return format;
  }

  /**
   * What was dropped, folded or assumed: sentences for the user, in the order of the layers; empty
   * when the file says all itself.
   */
  public List<String> notices() {
    return notices;
  }

  /** Whether a function at the end that kinks nowhere, such as a sigmoid, was dropped. */
  public boolean dropsEnd() {
    return notices.stream().anyMatch(notice -> notice.contains(" was dropped"));
  }

  /** How far the network was trained, as far as the file says so. */
  public TrainingState training() {
    return training;
  }

  /** The part of the file that this network is; null when the file holds no other network. */
  public String part() {
    return part;
  }

  /**
   * What became of each operation of the file, in their order; empty when the reader keeps none.
   */
  public List<ImportedOperation> operations() {
    return operations;
  }

  /** The same network with what became of the operations of its file. */
  public ImportedNetwork withOperations(List<ImportedOperation> all) {
    return new ImportedNetwork(network, format, notices, training, part, all);
  }

  /** The same network with another training state. */
  public ImportedNetwork withTraining(TrainingState state) {
    return new ImportedNetwork(network, format, notices, state, part, operations);
  }

  /** Another network in place of this one, with all that is told about it. */
  public ImportedNetwork withNetwork(ReluNetwork other) {
    return new ImportedNetwork(other, format, notices, training, part, operations);
  }

  /** The same network as the part of that name of a file that holds several. */
  public ImportedNetwork withPart(String name) {
    return new ImportedNetwork(network, format, notices, training, name, operations);
  }

  /** The same network with one more notice at the end. */
  public ImportedNetwork withRemark(String notice) {
    List<String> all = new ArrayList<>(notices);
    all.add(notice);
    return new ImportedNetwork(network, format, all, training, part, operations);
  }

  /** The same network with one more notice in front. */
  ImportedNetwork withNotice(String notice) {
    List<String> all = new ArrayList<>();
    all.add(notice);
    all.addAll(notices);
    return new ImportedNetwork(network, format, all, training, part, operations);
  }
}
