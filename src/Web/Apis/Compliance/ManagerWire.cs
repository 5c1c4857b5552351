using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>The body of <c>POST /api/v1/companies/{id}/managers</c>.</summary>
[Resource("manager")]
public sealed record ManagerRequest : ComplianceRequest
{
    /// <summary>The e-mail address of a user, of whichever organisation.</summary>
    [JsonPropertyName("email")]
    public Field<string> Email { get; init; }
}

internal sealed class ManagerProfile : Profile
{
    public ManagerProfile() => CreateMap<ManagerRequest, AddManagerCommand>().ForMember(command => command.CompanyId, map => map.Ignore());
}
