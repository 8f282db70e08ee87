package dev.parasol.processor;

import com.google.auto.service.AutoService;
import dev.parasol.processor.generate.Generator;
import dev.parasol.processor.read.Annotations;
import dev.parasol.processor.read.Environment;
import dev.parasol.processor.read.Messages;
import dev.parasol.processor.read.Sources;
import java.time.Clock;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Checks workflows and generates what calls them. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({Annotations.WORKFLOW, Annotations.STEP, Annotations.AWAIT})
@SupportedOptions({Options.RELEASES, Options.TODAY})
public final class WorkflowProcessor extends AbstractProcessor {

    private final Sources sources = new Sources();
    private final Clock clock;
    private Compilation compilation;

    /** For compilers. */
    public WorkflowProcessor() {
        this(Clock.systemUTC());
    }

    /** @param clock says which day it is, unless the option {@code parasol.today} does */
    WorkflowProcessor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Environment known = new Environment(environment.getElementUtils(), environment.getTypeUtils(), sources);
        Reporting reporting = new Reporting(known, new Messages(environment.getMessager()));
        Generator generator = new Generator();
        Writing writing = new Writing(known, generator, new Output(environment.getFiler()), reporting);
        Options options = new Options(environment.getOptions(), reporting);
        ReleaseFiles files = new ReleaseFiles(environment.getFiler(), options.releases());
        Promises promises = new Promises(files, options.today(clock), generator);
        compilation = new Compilation(known, promises, writing, reporting);
    }

    /** Claims nothing, so that other processors see the annotations too. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sources.add(round.getRootElements());
        annotations.forEach(annotation -> add(annotation, round));
        if (round.processingOver()) {
            compilation.finish();
        } else {
            compilation.proceed();
        }
        return false;
    }

    private void add(TypeElement annotation, RoundEnvironment round) {
        boolean workflows = annotation.getQualifiedName().contentEquals(Annotations.WORKFLOW);
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
            if (element instanceof TypeElement type && workflows) {
                compilation.addWorkflow(type);
            } else if (element instanceof TypeElement type) {
                compilation.addNode(type);
            }
        }
    }
}
