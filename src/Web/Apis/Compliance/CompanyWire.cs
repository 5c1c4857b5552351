using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>The body of <c>POST</c> and <c>PUT /api/v1/companies</c>.</summary>
[Resource("company")]
public sealed record CompanyRequest : ComplianceRequest
{
    /// <summary>The name, 200 characters at most.</summary>
    [JsonPropertyName("name")]
    public Field<string> Name { get; init; }

    /// <summary>The Employer Identification Number: nine digits, with or without the dash after the second; text or number.</summary>
    [JsonPropertyName("ein")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> Ein { get; init; }
}

/// <summary>A company.</summary>
public sealed record CompanyResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    /// <summary>The Employer Identification Number, nine digits.</summary>
    [JsonPropertyName("ein")]
    public string Ein { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>The letter grade, from <c>A+</c> to <c>F</c>.</summary>
    [JsonPropertyName("grade")]
    public string Grade { get; init; } = "";
}

internal sealed class CompanyProfile : Profile
{
    public CompanyProfile()
    {
        CreateMap<CompanyRequest, CreateCompanyCommand>();
        CreateMap<CompanyRequest, UpdateCompanyCommand>()
            .ForMember(command => command.Id, map => map.Ignore())
            .ForMember(command => command.IfVersions, map => map.Ignore());
        CreateMap<CompanyView, CompanyResponse>();
    }
}
