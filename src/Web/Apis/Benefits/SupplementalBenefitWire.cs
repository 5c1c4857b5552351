using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>The body of <c>POST /sync-supplemental-benefit</c>.</summary>
public sealed record SyncSupplementalBenefitRequest : SyncRequest
{
    /// <summary>The benefit to change or delete; left out to create one.</summary>
    [JsonPropertyName("supplemental_benefit_id")]
    public Field<Identifier> SupplementalBenefitId { get; init; }

    /// <summary>The name, 200 characters at most.</summary>
    [JsonPropertyName("benefit_name")]
    public Field<string> BenefitName { get; init; }

    /// <summary>The description, 4,000 characters at most.</summary>
    [JsonPropertyName("description")]
    public Field<string> Description { get; init; }

    /// <summary>The plans that carry it, instead of the former ones.</summary>
    [JsonPropertyName("plan_ids")]
    public Field<IReadOnlyList<Identifier>> PlanIds { get; init; }
}

/// <summary>The body of <c>POST /get-supplemental-benefits</c>.</summary>
public sealed record GetSupplementalBenefitsRequest : PageRequest
{
    /// <summary>Only the benefits that this plan carries.</summary>
    [JsonPropertyName("plan_id")]
    public Field<Identifier> PlanId { get; init; }
}

/// <summary>A supplemental benefit.</summary>
public record SupplementalBenefitResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("supplemental_benefit_id")]
    public string SupplementalBenefitId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("benefit_name")]
    public string BenefitName { get; init; } = "";

    /// <summary>The description; left out when there is none.</summary>
    [JsonPropertyName("description")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>When it was created, ISO 8601, UTC.</summary>
    [JsonPropertyName("created_at")]
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed, ISO 8601, UTC.</summary>
    [JsonPropertyName("updated_at")]
    public DateTime UpdatedAt { get; init; }
}

/// <summary>A supplemental benefit with the plans that carry it.</summary>
public sealed record SupplementalBenefitDetailsResponse : SupplementalBenefitResponse
{
    /// <summary>The plans, by name then id.</summary>
    [JsonPropertyName("associated_plans")]
    [JsonPropertyOrder(1)]
    public IReadOnlyList<AssociatedPlanResponse> AssociatedPlans { get; init; } = [];
}

/// <summary>A plan that a document or a supplemental benefit is associated with.</summary>
public sealed record AssociatedPlanResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("plan_id")]
    public string PlanId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("plan_name")]
    public string PlanName { get; init; } = "";

    /// <summary>The colour.</summary>
    [JsonPropertyName("color")]
    public string Color { get; init; } = "";
}

internal sealed class SupplementalBenefitProfile : Profile
{
    public SupplementalBenefitProfile()
    {
        CreateMap<SyncSupplementalBenefitRequest, CreateSupplementalBenefitCommand>();
        CreateMap<SyncSupplementalBenefitRequest, UpdateSupplementalBenefitCommand>();
        CreateMap<GetSupplementalBenefitsRequest, GetSupplementalBenefitsQuery>();
        CreateMap<AssociatedPlan, AssociatedPlanResponse>();
        CreateMap<SupplementalBenefitView, SupplementalBenefitResponse>();
        CreateMap<SupplementalBenefitView, SupplementalBenefitDetailsResponse>().ForMember(wire => wire.AssociatedPlans, map => map.Ignore());
        CreateMap<SupplementalBenefitDetails, SupplementalBenefitDetailsResponse>()
            .ConstructUsing((details, context) => context.Mapper.Map<SupplementalBenefitDetailsResponse>(details.Benefit))
            .ForMember(wire => wire.AssociatedPlans, map => map.MapFrom(details => details.Plans))
            .ForAllOtherMembers(map => map.Ignore());
    }
}
