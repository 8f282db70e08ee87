package dev.parasol.benchmarks.peers;

import dev.parasol.benchmarks.steps.Contestant;
import dev.parasol.benchmarks.steps.Sum;
import dev.restate.sdk.Context;
import dev.restate.sdk.HandlerRunner;
import dev.restate.sdk.endpoint.Endpoint;
import dev.restate.sdk.endpoint.definition.HandlerDefinition;
import dev.restate.sdk.endpoint.definition.HandlerType;
import dev.restate.sdk.endpoint.definition.ServiceDefinition;
import dev.restate.sdk.endpoint.definition.ServiceType;
import dev.restate.sdk.http.vertx.RestateHttpServer;
import dev.restate.serde.Serde;
import dev.restate.serde.jackson.JacksonSerdeFactory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Restate's server on this machine, with its log in a folder, and the service in this process. The program is what npm
 * installs as {@code @restatedev/restate-server}; {@code RESTATE_SERVER} in the environment says where it is.
 */
public final class Restate implements Contestant {

    private static final String PROGRAM =
            Optional.ofNullable(System.getenv("RESTATE_SERVER")).orElse("restate-server");
    private static final Duration UP = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "Restate";
    }

    @Override
    public Database database() {
        return Database.OWN;
    }

    @Override
    public Optional<String> absence() {
        try {
            Process version = new ProcessBuilder(PROGRAM, "--version").start();
            return version.waitFor() == 0 ? Optional.empty() : Optional.of(PROGRAM + " does not run here");
        } catch (IOException notThere) {
            return Optional.of(notThere.getMessage() + "; npm installs @restatedev/restate-server");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted while " + PROGRAM + " tells its version", stopped);
        }
    }

    @Override
    public Course open(String place) throws IOException, InterruptedException {
        int ingress = freePort();
        int admin = freePort();
        Process server = server(place, ingress, admin);
        int service = RestateHttpServer.listen(Endpoint.bind(line()), 0);
        register(admin, service);
        return new Course() {
            @Override
            public int run(String key) throws IOException, InterruptedException {
                URI line = URI.create("http://127.0.0.1:" + ingress + "/Line/run");
                HttpRequest request = HttpRequest.newBuilder(line)
                        .header("idempotency-key", key)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
                Sum.check(Long.parseLong(send(request)));
                return 1;
            }

            @Override
            public void close() {
                server.destroy();
                server.onExit().join();
            }
        };
    }

    private static ServiceDefinition line() {
        HandlerDefinition<Void, Long> run = HandlerDefinition.of(
                "run",
                HandlerType.SHARED,
                Serde.VOID,
                JacksonSerdeFactory.DEFAULT.create(Long.class),
                HandlerRunner.of(Restate::run, JacksonSerdeFactory.DEFAULT, HandlerRunner.Options.DEFAULT));
        return ServiceDefinition.of("Line", ServiceType.SERVICE, List.of(run));
    }

    private static Long run(Context context) {
        Sum sum = Sum.first();
        for (int step = 1; step <= Sum.STEPS; step++) {
            Sum before = sum;
            sum = context.run("step" + step, Sum.class, before::next);
        }
        return sum.total();
    }

    private static Process server(String place, int ingress, int admin) throws IOException {
        ProcessBuilder server = new ProcessBuilder(PROGRAM);
        server.environment().put("RESTATE_DISABLE_TELEMETRY", "true");
        server.environment().put("RESTATE_BASE_DIR", place);
        server.environment().put("RESTATE_BIND_IP", "127.0.0.1");
        server.environment().put("RESTATE_INGRESS__BIND_ADDRESS", "127.0.0.1:" + ingress);
        server.environment().put("RESTATE_ADMIN__BIND_ADDRESS", "127.0.0.1:" + admin);
        server.environment().put("RESTATE_BIND_ADDRESS", "127.0.0.1:" + freePort());
        return server.redirectErrorStream(true)
                .redirectOutput(Path.of(place, "server.log").toFile())
                .start();
    }

    /** Tells the server where the service is, as soon as it listens. */
    private void register(int admin, int service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + admin + "/deployments"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"uri\": \"http://127.0.0.1:" + service + "\"}"))
                .build();
        Instant until = Instant.now().plus(UP);
        while (true) {
            try {
                send(request);
                return;
            } catch (ConnectException notYet) {
                if (Instant.now().isAfter(until)) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
