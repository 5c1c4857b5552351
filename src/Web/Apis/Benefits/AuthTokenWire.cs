using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>The body of <c>POST /generate-client-auth-token</c>.</summary>
public sealed record GenerateClientAuthTokenRequest : WireRequest
{
    /// <summary>The application's id.</summary>
    [JsonPropertyName("client_id")]
    public Field<string> ClientId { get; init; }

    /// <summary>The application's secret.</summary>
    [JsonPropertyName("client_secret")]
    public Field<string> ClientSecret { get; init; }

    /// <summary>What the application says of the device; shown in lists of active tokens.</summary>
    [JsonPropertyName("fingerprint")]
    public Field<string> Fingerprint { get; init; }

    /// <summary>The person whom the token serves.</summary>
    [JsonPropertyName("user")]
    public Field<ClientUserRequest> User { get; init; }
}

/// <summary>The person whom a token serves: names, and one way at least to tell them apart (date_of_birth, email, uid, eid).</summary>
public sealed record ClientUserRequest : WireRequest
{
    /// <summary>The given name.</summary>
    [JsonPropertyName("first_name")]
    public Field<string> FirstName { get; init; }

    /// <summary>The family name.</summary>
    [JsonPropertyName("last_name")]
    public Field<string> LastName { get; init; }

    /// <summary>The e-mail address.</summary>
    [JsonPropertyName("email")]
    public Field<string> Email { get; init; }

    /// <summary>The day of birth, <c>YYYY-MM-DD</c>.</summary>
    [JsonPropertyName("date_of_birth")]
    public Field<string> DateOfBirth { get; init; }

    /// <summary>The id in the application's own system.</summary>
    [JsonPropertyName("uid")]
    public Field<string> Uid { get; init; }

    /// <summary>The id that the employer gives.</summary>
    [JsonPropertyName("eid")]
    public Field<string> Eid { get; init; }

    /// <summary>The phone number.</summary>
    [JsonPropertyName("phone")]
    public Field<string> Phone { get; init; }

    /// <summary>The organisation's domain; may be left out where the application acts in one organisation only.</summary>
    [JsonPropertyName("group_name")]
    public Field<string> GroupName { get; init; }
}

/// <summary>The answer of <c>POST /generate-client-auth-token</c>.</summary>
/// <param name="AccessToken">The token, which works for two hours.</param>
public sealed record GenerateClientAuthTokenResponse([property: JsonPropertyName("access_token")] string AccessToken)
{
    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => nameof(GenerateClientAuthTokenResponse);
}

internal sealed class AuthTokenProfile : Profile
{
    public AuthTokenProfile()
    {
        CreateMap<ClientUserRequest, ClientUser>();
        CreateMap<IssuedToken, GenerateClientAuthTokenResponse>()
            .ForCtorParam("AccessToken", map => map.MapFrom(token => token.AccessToken.Reveal()))
            .ForAllOtherMembers(map => map.Ignore());
    }
}
