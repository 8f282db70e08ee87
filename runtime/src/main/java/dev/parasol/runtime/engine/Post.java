package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Mail;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.SlotTakenException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what callers want to the node that has the run in hand, and does what other nodes' callers want of runs here. */
final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** Between two looks at the mail: while an answer is awaited, and while other nodes may ask. */
    private static final Duration EAGER = Duration.ofMillis(10);

    private static final Duration USUAL = Duration.ofMillis(100);

    private final Kernel kernel;
    private final Map<String, Letter> asked = new ConcurrentHashMap<>();
    private final Set<String> inWork = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Wakeup wakeup;
    private volatile boolean closed;

    /**
     * A question under way.
     *
     * @param until when it counts as lost: a node that others took for dead finds its questions gone
     */
    private record Letter(String to, Instant until, CompletableFuture<Reply> reply) {}

    Post(Kernel kernel) {
        this.kernel = kernel;
        this.wakeup = Wakeup.loose(kernel.settings().clock(), at -> look());
    }

    private Mail mail() {
        return kernel.settings().store().mail();
    }

    /** Has another node do it, and waits. Whether it did or refused; not if the run is not in its hand any more. */
    boolean isDelivered(String runId, String owner, Request request) {
        Mail.Question question = Wishes.question(kernel.settings().node(), owner, runId, request.wish());
        Letter letter = new Letter(owner, Moments.after(now(), kernel.settings().lease()), new CompletableFuture<>());
        asked.put(question.id(), letter);
        try {
            requireOpen();
            Answers.get(mail().send(question).toCompletableFuture());
            look();
            return isSettled(runId, Answers.get(letter.reply()), request);
        } finally {
            asked.remove(question.id());
            forget(question.id());
        }
    }

    private boolean isSettled(String runId, Reply reply, Request request) {
        switch (reply.outcome()) {
            case DONE -> request.settle(kernel.live().snapshot(runId).orElseThrow(() -> LiveRuns.unknown(runId)), null);
            case REFUSED -> request.refuse(reply.reason());
            case TAKEN -> request.fail(new SlotTakenException(run(reply.reason())));
            case FAILED -> request.fail(new ParasolException(reply.reason()));
            case GONE -> {
                return false;
            }
        }
        return true;
    }

    private Run run(String runId) {
        return kernel.settings()
                .store()
                .find(runId)
                .orElseThrow(() -> LiveRuns.unknown(runId))
                .run();
    }

    private void forget(String question) {
        Stages.of(() -> mail().forget(List.of(question))).exceptionally(failure -> {
            LOG.debug("a question stays until its node is gone", failure);
            return null;
        });
    }

    /** Looks at the mail now, and again as long as there may be some. */
    void look() {
        if (!kernel.live().isClosed() && looking.compareAndSet(false, true)) {
            Stages.of(() -> mail().inbox(kernel.settings().node())).whenComplete(this::looked);
        }
    }

    private void looked(Mail.@Nullable Inbox inbox, @Nullable Throwable failure) {
        looking.set(false);
        if (inbox == null) {
            LOG.warn("the mail could not be read; trying again", failure);
        } else {
            inbox.answers().forEach(this::answered);
            inbox.questions().forEach(this::work);
        }
        asked.forEach((id, letter) -> giveUpOnTheLost(letter));
        if (!asked.isEmpty() || !kernel.lease().isAlone()) {
            lookIn(asked.isEmpty() ? USUAL : EAGER);
        }
    }

    private void lookIn(Duration pause) {
        wakeup.by(now().plus(pause));
    }

    private Instant now() {
        return kernel.settings().clock().now();
    }

    private void answered(Mail.Answer answer) {
        Letter letter = asked.get(answer.question());
        if (letter != null) {
            letter.reply().complete(Reply.of(answer));
        } else {
            forget(answer.question());
        }
    }

    /** Whoever asked asks anew, in a way that can be repeated. */
    private void giveUpOnTheLost(Letter letter) {
        if (!kernel.lease().isOther(letter.to()) || !now().isBefore(letter.until())) {
            letter.reply().complete(Reply.GONE);
        }
    }

    private void work(Mail.Question question) {
        if (inWork.add(question.id())) {
            Stages.of(() -> ask(question)).whenComplete((done, failure) -> answer(question, Reply.of(failure)));
        }
    }

    private CompletionStage<Instance> ask(Mail.Question question) {
        Request request = Request.of(Wishes.wish(question));
        kernel.live().find(question.runId()).ifPresentOrElse(run -> run.ask(request), () -> {
            request.fail(LiveRuns.closedException());
            kernel.desk().lookAgain(question.runId()); // it is asked here because the store says that it is here
        });
        return request.answer();
    }

    private void answer(Mail.Question question, Reply reply) {
        Stages.of(() -> mail().answer(reply.to(question))).whenComplete((done, failure) -> {
            inWork.remove(question.id());
            if (failure != null) {
                LOG.warn("{} could not be answered; it will be asked again", question, failure);
            }
        });
    }

    private void requireOpen() {
        if (closed) {
            throw LiveRuns.closedException();
        }
    }

    /** Nobody will be answered any more. */
    void close() {
        closed = true;
        wakeup.close();
        asked.values().forEach(letter -> letter.reply().completeExceptionally(LiveRuns.closedException()));
    }
}
