namespace PlanPlatform.Application.Benefits;

/// <summary>What an operator may set for the benefits API: <c>Apis:Benefits:*</c>.</summary>
public sealed class BenefitsOptions
{
    /// <summary>Whether naming an unknown collection when creating a plan or a document creates the collection.</summary>
    public bool AutoCreateCollections { get; set; } = true;

    /// <summary>Whether every answer is sent with HTTP status 200, for clients that read only the body's <c>statusCode</c>.</summary>
    public bool AlwaysHttp200 { get; set; }
}
