import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ProjectionsApi;
import org.openapitools.client.api.ProjectionsApi.APIProjectScenarioRequest;
import org.openapitools.client.api.ProjectionsApi.APIRunProjectionRequest;
import org.openapitools.client.api.ScenariosApi;
import org.openapitools.client.api.ScenariosApi.APIShowScenarioRequest;
import org.openapitools.client.model.Curve;
import org.openapitools.client.model.ProblemDocument;
import org.openapitools.client.model.Projection;
import org.openapitools.client.model.Scenario;
import org.openapitools.client.model.ScenarioSummary;
import org.openapitools.client.model.SourcedValue;

/** Asks the service through the client of openapi-generator for Java and prints what it reads. */
public final class Main {
    private static Map<String, Object> curves(Projection projection) {
        Map<String, Object> read = new TreeMap<>();
        for (Map.Entry<String, Curve> entry : projection.getCurves().entrySet()) {
            Map<String, Object> curve = new TreeMap<>();
            if (entry.getValue().getValues() != null) curve.put("values", entry.getValue().getValues());
            if (entry.getValue().getBy() != null) curve.put("by", entry.getValue().getBy());
            read.put(entry.getKey(), curve);
        }
        return read;
    }

    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[0]);
        ScenariosApi scenarios = new ScenariosApi(client);
        ProjectionsApi projections = new ProjectionsApi(client);

        Map<String, Object> read = new TreeMap<>();
        for (ScenarioSummary summary : scenarios.listScenarios().getScenarios()) {
            String name = summary.getScenario();
            Projection projection = projections.projectScenario(APIProjectScenarioRequest.newBuilder().scenario(name).build());
            read.put(name, Map.of("model", scenarios.showScenario(APIShowScenarioRequest.newBuilder().scenario(name).build()).getModel(), "curves", curves(projection)));
        }

        Scenario asked = new Scenario()._extends("stargate-10gw");
        asked.putAssumptionsItem("own_price_elasticity", -0.7);
        asked.putAssumptionsItem("energy_growth", "1.25 x/year");
        asked.putAssumptionsItem("pass_through", new SourcedValue().value(0.9).why("interop"));
        Projection posted = projections.runProjection(APIRunProjectionRequest.newBuilder().scenario(asked).build());
        double first = ((Number) posted.getCurves().get("facility_power").getValues().get(0)).doubleValue();

        Map<String, Object> problem = Map.of();
        try {
            Scenario slip = new Scenario()._extends("stargate-10gw");
            slip.putAssumptionsItem("own_price_elasticty", -0.7);
            projections.runProjection(APIRunProjectionRequest.newBuilder().scenario(slip).build());
        } catch (ApiException error) {
            ProblemDocument document = client.getObjectMapper().readValue(error.getResponseBody(), ProblemDocument.class);
            problem = Map.of(
                    "status", document.getStatus(),
                    "code", document.getProblems().get(0).getCode().getValue(),
                    "at", document.getProblems().get(0).getAt());
        }

        System.out.println(new ObjectMapper()
                .writeValueAsString(Map.of("read", read, "posted", curves(posted), "first", first, "problem", problem)));
    }
}
