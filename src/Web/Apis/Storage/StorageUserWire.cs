using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Access;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>The body of <c>PUT</c> of a user; of it all that may be changed.</summary>
public record ChangeStorageUserRequest : WireRequest
{
    /// <summary>Names of roles: <c>ROLE_SYSTEM_ADMIN</c>, <c>ROLE_ORIGINATOR</c>, <c>ROLE_COLLABORATOR</c>.</summary>
    [JsonPropertyName("roles")]
    public Field<IReadOnlyList<string>> Roles { get; init; }

    /// <summary>Whether they are marked as an administrator of the organisation.</summary>
    [JsonPropertyName("isOrganisationAdmin")]
    public Field<bool> IsOrganisationAdmin { get; init; }

    /// <summary>An originator's plan.</summary>
    [JsonPropertyName("planId")]
    public Field<string> PlanId { get; init; }
}

/// <summary>The body of <c>POST</c> of a user.</summary>
public sealed record AddStorageUserRequest : ChangeStorageUserRequest
{
    /// <summary>The e-mail address with which they will sign in.</summary>
    [JsonPropertyName("email")]
    public Field<string> Email { get; init; }

    /// <summary>The given name, 200 characters at most.</summary>
    [JsonPropertyName("firstName")]
    public Field<string> FirstName { get; init; }

    /// <summary>The family name, 200 characters at most.</summary>
    [JsonPropertyName("lastName")]
    public Field<string> LastName { get; init; }
}

/// <summary>A user of the organisation.</summary>
public sealed record StorageUserResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    /// <summary>The e-mail address.</summary>
    [JsonPropertyName("email")]
    public string Email { get; init; } = "";

    /// <summary>The given name.</summary>
    [JsonPropertyName("firstName")]
    public string FirstName { get; init; } = "";

    /// <summary>The family name.</summary>
    [JsonPropertyName("lastName")]
    public string LastName { get; init; } = "";

    /// <summary>The names of their roles.</summary>
    [JsonPropertyName("roles")]
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether they are marked as an administrator of the organisation.</summary>
    [JsonPropertyName("isOrganisationAdmin")]
    public bool IsOrganisationAdmin { get; init; }

    /// <summary>An originator's plan; absent for others, and while there is none.</summary>
    [JsonPropertyName("planId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PlanId { get; init; }

    /// <summary>The plan's quota in MiB; 0 without a plan.</summary>
    [JsonPropertyName("quota")]
    public long Quota { get; init; }

    /// <summary>What an originator stores, in bytes.</summary>
    [JsonPropertyName("usage")]
    public long Usage { get; init; }

    /// <summary>Whether they can't store anything more for now.</summary>
    [JsonPropertyName("uploadsBlocked")]
    public bool AreUploadsBlocked { get; init; }
}

internal sealed class StorageUserProfile : Profile
{
    public StorageUserProfile()
    {
        CreateMap<AddStorageUserRequest, AddOrganisationUserCommand>().ForMember(command => command.Site, map => map.Ignore());
        CreateMap<ChangeStorageUserRequest, ChangeOrganisationUserCommand>().ForMember(command => command.Id, map => map.Ignore());
        CreateMap<StorageUserView, StorageUserResponse>().ForMember(user => user.Roles, map => map.MapFrom(view => RoleNames.Format(view.Roles)));
    }
}
