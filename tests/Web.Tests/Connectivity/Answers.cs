namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>What tests ask of an answer.</summary>
internal static class Answers
{
    public static void Says(this Answer answer, string body, int status = 200)
    {
        Assert.That(answer.Body, Is.EqualTo(body));
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/json"));
    }

    /// <summary>The inner code and its description.</summary>
    public static (string Code, string Text) Result(this Answer answer)
    {
        var result = answer.Json.GetProperty("Response").GetProperty("resultParam");
        return (result.GetProperty("resultCode").GetString()!, result.GetProperty("resultDescription").GetString()!);
    }

    public static string Id(this Answer answer, string member) => answer.Json.GetProperty("Response").GetProperty(member).GetString()!;
}
