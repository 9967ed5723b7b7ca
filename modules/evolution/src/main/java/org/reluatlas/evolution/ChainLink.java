package org.reluatlas.evolution;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The place of a checkpoint in its run, by which the next one finds the readable one before it. A
 * link is dropped when it is no longer needed, and with it the regions of its checkpoint: at any
 * time there are those of the checkpoints in work and of their predecessors.
 */
final class ChainLink {

  private final CompletableFuture<Optional<Offer>> own = new CompletableFuture<>();
  private ChainLink previous;

  /** What a checkpoint offers for comparison. */
  static final class Offer {

    private final String key;
    private Supplier<RegionSnapshot> source;
    private RegionSnapshot snapshot;

    /**
     * A checkpoint.
     *
     * @param source of its regions, asked at most once
     */
    Offer(String key, Supplier<RegionSnapshot> source) {
      this.key = key;
      this.source = source;
    }

    String key() {
      return key;
    }

    synchronized RegionSnapshot snapshot() {
      if (snapshot == null) {
        snapshot = source.get();
        source = null;
      }
      return snapshot;
    }
  }

  /**
   * The link of the next checkpoint.
   *
   * @param previous the link before, or null
   */
  ChainLink(ChainLink previous) {
    this.previous = previous;
  }

  /** The checkpoint can be compared with. Only the first call counts. */
  void offer(Offer offer) {
    own.complete(Optional.of(offer));
  }

  /** The regions of the checkpoint, which was offered. */
  RegionSnapshot snapshot() {
    return own.join().orElseThrow().snapshot();
  }

  /** There is nothing to compare with, unless something was offered. */
  void close() {
    own.complete(Optional.empty());
  }

  /** The nearest readable checkpoint before this one. Waits until it is read. */
  Optional<Offer> predecessor() {
    for (ChainLink link = previous(); link != null; link = link.previous()) {
      Optional<Offer> offered = link.own.join();
      if (offered.isPresent()) {
        return offered;
      }
    }
    return Optional.empty();
  }

  private synchronized ChainLink previous() {
    return previous;
  }

  /** The checkpoint was compared with the one before it, which may be forgotten. */
  synchronized void forgetPrevious() {
    previous = null;
  }
}
