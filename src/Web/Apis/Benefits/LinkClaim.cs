using System.Text.Json;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>What a download link is signed for.</summary>
internal sealed record LinkClaim(string DocumentId, int? ApplicationId, int OrganisationId, string OrganisationDomain, int? PersonId)
{
    public static LinkClaim Parse(string json) => JsonSerializer.Deserialize<LinkClaim>(json)!;

    public string Serialise() => JsonSerializer.Serialize(this);
}
