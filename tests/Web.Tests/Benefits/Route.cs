namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>An operation of the benefits API.</summary>
/// <param name="Method">Its verb.</param>
/// <param name="Path">Its path.</param>
/// <param name="ValidBody">A body that is well formed and, where ids are needed, names things that don't exist.</param>
/// <param name="Fault">What it says when it breaks.</param>
internal sealed record Route(HttpMethod Method, string Path, string ValidBody, string Fault = "SERVER_FAULT")
{
    private const string Nobody = "0190a6e0-0000-7000-8000-000000000000";

    public static readonly Route GenerateClientAuthToken = Post("/generate-client-auth-token", Body.Client());
    public static readonly Route SyncPlan = Post("/sync-plan", Body.Plan()) with { Fault = "An unexpected error occurred. Please try again." };
    public static readonly Route DownloadFile = new(HttpMethod.Get, "/download/" + Nobody, "");

    /// <summary>The operations that take a body and a token.</summary>
    public static readonly IReadOnlyList<Route> WithBodyAndToken =
    [
        SyncPlan,
        Post("/get-plan-details", $$"""{"plan_id":"{{Nobody}}"}""") with { Fault = "Failed to fetch plan" },
        Post("/get-plans", "{}"),
        Post("/sync-group", """{"group_name":"Group of the failure roads"}"""),
        Post("/fetch-groups", "{}"),
        Post("/sync-document", Body.Document()),
        Post("/get-documents", """{"collection_id":"nothing"}"""),
        Post("/get-document-details", $$"""{"document_id":"{{Nobody}}"}"""),
        Post("/download", $$"""{"document_id":"{{Nobody}}"}"""),
        Post("/sync-supplemental-benefit", """{"benefit_name":"Dental Coverage"}"""),
        Post("/get-supplemental-benefits", "{}"),
    ];

    public static IReadOnlyList<Route> WithBody => [GenerateClientAuthToken, .. WithBodyAndToken];

    public static IReadOnlyList<Route> WithToken => [.. WithBodyAndToken, DownloadFile];

    /// <summary>The largest body, in bytes.</summary>
    public int MaxBody => (Path == "/sync-document" ? 36 : 1) * 1024 * 1024;

    public override string ToString() => $"{Method} {Path}";

    private static Route Post(string path, string validBody) => new(HttpMethod.Post, path, validBody);
}
