using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>The body of <c>PUT /api/v1/participants/{id}</c>: <c>employee_id</c> and what is to change.</summary>
[Resource("participant")]
public record ParticipantRequest : ComplianceRequest
{
    /// <summary>The employee: 0 for a new employee, an employee's own id, or for a dependent that of an employee of the same company.</summary>
    [JsonPropertyName("employee_id")]
    [JsonConverter(typeof(NumberOrTextConverter))]
    public Field<int> EmployeeId { get; init; }

    /// <summary>The given name, 200 characters at most.</summary>
    [JsonPropertyName("first_name")]
    public Field<string> FirstName { get; init; }

    /// <summary>The family name, 200 characters at most.</summary>
    [JsonPropertyName("last_name")]
    public Field<string> LastName { get; init; }

    /// <summary>The e-mail address; empty for none.</summary>
    [JsonPropertyName("email")]
    public Field<string> Email { get; init; }

    /// <summary>The phone number: ten digits, text or number; empty for none.</summary>
    [JsonPropertyName("phone")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public Field<string> Phone { get; init; }

    /// <summary>The first line of the address, 200 characters at most.</summary>
    [JsonPropertyName("street1")]
    public Field<string> Street1 { get; init; }

    /// <summary>The second line of the address, 200 characters at most; empty for none.</summary>
    [JsonPropertyName("street2")]
    public Field<string> Street2 { get; init; }

    /// <summary>The city, 200 characters at most.</summary>
    [JsonPropertyName("city")]
    public Field<string> City { get; init; }

    /// <summary>The code of a US state, DC or a territory, in either case.</summary>
    [JsonPropertyName("state")]
    public Field<string> State { get; init; }

    /// <summary>The zip code, five digits.</summary>
    [JsonPropertyName("zip")]
    public Field<string> Zip { get; init; }

    /// <summary>The day of birth: <c>YYYY-MM-DD</c>, from 1900 on and not in the future.</summary>
    [JsonPropertyName("dob")]
    public Field<string> DateOfBirth { get; init; }
}

/// <summary>The body of <c>POST /api/v1/participants</c>.</summary>
[Resource("participant")]
public sealed record CreateParticipantRequest : ParticipantRequest
{
    /// <summary>The company.</summary>
    [JsonPropertyName("company_id")]
    [JsonConverter(typeof(NumberOrTextConverter))]
    public Field<int> CompanyId { get; init; }

    /// <summary>The last four digits of the Social Security Number; an employee needs them. No answer shows them.</summary>
    [JsonPropertyName("ssn")]
    public Field<string> Ssn { get; init; }
}

/// <summary>A participant.</summary>
public sealed record ParticipantResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    /// <summary>The company.</summary>
    [JsonPropertyName("company_id")]
    public int CompanyId { get; init; }

    /// <summary>The employee: the own id for an employee, else that of the employee whose dependent it is.</summary>
    [JsonPropertyName("employee_id")]
    public int EmployeeId { get; init; }

    /// <summary>The given name.</summary>
    [JsonPropertyName("first_name")]
    public string FirstName { get; init; } = "";

    /// <summary>The family name.</summary>
    [JsonPropertyName("last_name")]
    public string LastName { get; init; } = "";

    /// <summary>The e-mail address; empty for none.</summary>
    [JsonPropertyName("email")]
    public string Email { get; init; } = "";

    /// <summary>The phone number, ten digits; empty for none.</summary>
    [JsonPropertyName("phone")]
    public string Phone { get; init; } = "";

    /// <summary>The first line of the address.</summary>
    [JsonPropertyName("street1")]
    public string Street1 { get; init; } = "";

    /// <summary>The second line of the address; empty for none.</summary>
    [JsonPropertyName("street2")]
    public string Street2 { get; init; } = "";

    /// <summary>The city.</summary>
    [JsonPropertyName("city")]
    public string City { get; init; } = "";

    /// <summary>The code of the state.</summary>
    [JsonPropertyName("state")]
    public string State { get; init; } = "";

    /// <summary>The zip code.</summary>
    [JsonPropertyName("zip")]
    public string Zip { get; init; } = "";

    /// <summary>The day of birth, <c>YYYY-MM-DD</c>.</summary>
    [JsonPropertyName("dob")]
    public string DateOfBirth { get; init; } = "";
}

internal sealed class ParticipantProfile : Profile
{
    public ParticipantProfile()
    {
        CreateMap<CreateParticipantRequest, CreateParticipantCommand>();
        CreateMap<ParticipantRequest, UpdateParticipantCommand>()
            .ForMember(command => command.Id, map => map.Ignore())
            .ForMember(command => command.IfVersions, map => map.Ignore());

        // What is absent is shown as empty.
        CreateMap<ParticipantView, ParticipantResponse>()
            .ForMember(shown => shown.FirstName, map => map.MapFrom(view => view.Details.FirstName))
            .ForMember(shown => shown.LastName, map => map.MapFrom(view => view.Details.LastName))
            .ForMember(shown => shown.Email, map => map.MapFrom(view => view.Details.Email ?? ""))
            .ForMember(shown => shown.Phone, map => map.MapFrom(view => view.Details.Phone ?? ""))
            .ForMember(shown => shown.Street1, map => map.MapFrom(view => view.Details.Street1))
            .ForMember(shown => shown.Street2, map => map.MapFrom(view => view.Details.Street2 ?? ""))
            .ForMember(shown => shown.City, map => map.MapFrom(view => view.Details.City))
            .ForMember(shown => shown.State, map => map.MapFrom(view => view.Details.State))
            .ForMember(shown => shown.Zip, map => map.MapFrom(view => view.Details.Zip))
            .ForMember(shown => shown.DateOfBirth, map => map.MapFrom(view => DateOfBirth.Show(view.Details.DateOfBirth)));
    }
}
