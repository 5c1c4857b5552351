using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>The body of <c>POST /sync-plan</c>.</summary>
public sealed record SyncPlanRequest : SyncRequest
{
    /// <summary>The plan to change or delete; left out to create one.</summary>
    [JsonPropertyName("plan_id")]
    public Field<Identifier> PlanId { get; init; }

    /// <summary>The name, 200 characters at most.</summary>
    [JsonPropertyName("plan_name")]
    public Field<string> PlanName { get; init; }

    /// <summary>The description, 4,000 characters at most.</summary>
    [JsonPropertyName("description")]
    public Field<string> Description { get; init; }

    /// <summary>The collection (group) that the plan belongs to.</summary>
    [JsonPropertyName("collection_id")]
    public Field<Identifier> CollectionId { get; init; }

    /// <summary>A CSS hex colour or colour name: <c>#FF5733</c>, <c>blue</c>.</summary>
    [JsonPropertyName("color")]
    public Field<string> Color { get; init; }
}

/// <summary>The body of <c>POST /get-plan-details</c>.</summary>
public sealed record GetPlanDetailsRequest : WireRequest
{
    /// <summary>The plan.</summary>
    [JsonPropertyName("plan_id")]
    public Field<Identifier> PlanId { get; init; }
}

/// <summary>The body of <c>POST /get-plans</c>.</summary>
public sealed record GetPlansRequest : PageRequest
{
    /// <summary>Only the plans of this collection.</summary>
    [JsonPropertyName("collection_id")]
    public Field<Identifier> CollectionId { get; init; }
}

/// <summary>A plan.</summary>
public record PlanResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("plan_id")]
    public string PlanId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("plan_name")]
    public string PlanName { get; init; } = "";

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string Description { get; init; } = "";

    /// <summary>The collection that it is in.</summary>
    [JsonPropertyName("collection_id")]
    public string CollectionId { get; init; } = "";

    /// <summary>The colour, as it was sent.</summary>
    [JsonPropertyName("color")]
    public string Color { get; init; } = "";

    /// <summary>When it was created, ISO 8601, UTC.</summary>
    [JsonPropertyName("created_at")]
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed, ISO 8601, UTC.</summary>
    [JsonPropertyName("updated_at")]
    public DateTime UpdatedAt { get; init; }
}

/// <summary>A plan with what is associated with it.</summary>
public sealed record PlanDetailsResponse : PlanResponse
{
    /// <summary>Its documents, by name then id.</summary>
    [JsonPropertyName("associated_documents")]
    [JsonPropertyOrder(1)]
    public IReadOnlyList<AssociatedDocument> AssociatedDocuments { get; init; } = [];

    /// <summary>Its supplemental benefits, by name then id.</summary>
    [JsonPropertyName("associated_supplemental_benefits")]
    [JsonPropertyOrder(1)]
    public IReadOnlyList<AssociatedSupplementalBenefit> AssociatedSupplementalBenefits { get; init; } = [];
}

/// <summary>A document of a plan.</summary>
public sealed record AssociatedDocument
{
    /// <summary>The id.</summary>
    [JsonPropertyName("document_id")]
    public string DocumentId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("document_name")]
    public string DocumentName { get; init; } = "";
}

/// <summary>A supplemental benefit of a plan.</summary>
public sealed record AssociatedSupplementalBenefit
{
    /// <summary>The id.</summary>
    [JsonPropertyName("supplemental_benefit_id")]
    public string SupplementalBenefitId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("benefit_name")]
    public string BenefitName { get; init; } = "";
}

internal sealed class PlanProfile : Profile
{
    public PlanProfile()
    {
        CreateMap<SyncPlanRequest, CreatePlanCommand>();
        CreateMap<SyncPlanRequest, UpdatePlanCommand>();
        CreateMap<GetPlansRequest, GetPlansQuery>();
        CreateMap<PlanView, PlanResponse>();
        CreateMap<PlanView, PlanDetailsResponse>()
            .ForMember(wire => wire.AssociatedDocuments, map => map.Ignore())
            .ForMember(wire => wire.AssociatedSupplementalBenefits, map => map.Ignore());
        CreateMap<Associate, AssociatedDocument>()
            .ForMember(wire => wire.DocumentId, map => map.MapFrom(associate => associate.Id))
            .ForMember(wire => wire.DocumentName, map => map.MapFrom(associate => associate.Name));
        CreateMap<Associate, AssociatedSupplementalBenefit>()
            .ForMember(wire => wire.SupplementalBenefitId, map => map.MapFrom(associate => associate.Id))
            .ForMember(wire => wire.BenefitName, map => map.MapFrom(associate => associate.Name));
        CreateMap<PlanDetails, PlanDetailsResponse>()
            .ConstructUsing((details, context) => context.Mapper.Map<PlanDetailsResponse>(details.Plan))
            .ForMember(wire => wire.AssociatedDocuments, map => map.MapFrom(details => details.Documents))
            .ForMember(wire => wire.AssociatedSupplementalBenefits, map => map.MapFrom(details => details.SupplementalBenefits))
            .ForAllOtherMembers(map => map.Ignore());
    }
}
