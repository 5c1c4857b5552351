using System.Text.Json;

namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>The calls that most tests begin with, and the answers that they end with.</summary>
internal static class BenefitsCalls
{
    /// <summary>Calls with a body of these members, as the demo organisation unless another token is given.</summary>
    public static Task<Answer> CallAsync(
        this Server server, string path, object members, string? token = null, params (string Name, string Value)[] headers) =>
        server.PostAsync(path, members as string ?? Body.Of(members), token ?? SharedServer.Token, headers);

    /// <summary>Creates a plan; gives its id.</summary>
    public static async Task<string> NewPlanAsync(
        this Server server, string? collectionId = null, string name = "Basic Plan", string? token = null) =>
        (await server.CallAsync("/sync-plan", Body.Plan(("plan_name", name), ("collection_id", collectionId ?? SharedServer.NewId("c"))), token))
        .Okay().GetProperty("plan_id").GetString()!;

    /// <summary>Creates a group; gives its id.</summary>
    public static async Task<string> NewGroupAsync(this Server server, string? name = null, string? token = null) =>
        (await server.CallAsync("/sync-group", new { group_name = name ?? SharedServer.NewId("g") }, token))
        .Okay().GetProperty("group_id").GetString()!;

    /// <summary>Creates a document; gives its id.</summary>
    public static async Task<string> NewDocumentAsync(this Server server, params (string Name, object? Value)[] changes) =>
        (await server.CallAsync("/sync-document", Body.Document(changes))).Okay().GetProperty("document_id").GetString()!;

    /// <summary>Creates a supplemental benefit; gives its id.</summary>
    public static async Task<string> NewBenefitAsync(this Server server, string name, params string[] planIds) =>
        (await server.CallAsync("/sync-supplemental-benefit", new { benefit_name = name, plan_ids = planIds }))
        .Okay().GetProperty("supplemental_benefit_id").GetString()!;

    /// <summary>The data of an answer, which must be a success.</summary>
    public static JsonElement Okay(this Answer answer)
    {
        Assert.That(answer.Body, Does.StartWith("{\"statusCode\":200,\"data\":").And.EndsWith(",\"message\":\"OKAY\"}"));
        Assert.That(answer.Status, Is.EqualTo(200));
        return answer.Data;
    }

    /// <summary>The answer must be this refusal, to the letter.</summary>
    public static void IsRefused(this Answer answer, int code, string message, int? http = null)
    {
        Assert.That(answer.Body, Is.EqualTo($$$"""{"statusCode":{{{code}}},"data":{},"message":"{{{message}}}"}"""));
        Assert.That(answer.Status, Is.EqualTo(http ?? code));
        Assert.That(answer.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/json"));
    }

    /// <summary>One member of each item.</summary>
    public static List<string> Column(this JsonElement list, string member) =>
        list.EnumerateArray().Select(item => item.GetProperty(member).GetString()!).ToList();
}
