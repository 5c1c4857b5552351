using PlanPlatform.Application.Access;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>A well-formed request for a token on behalf of a person.</summary>
internal static class NamedPerson
{
    public static ClientUser User(string? eid = null, string? uid = null, string? email = null, string? born = null) => new()
    {
        FirstName = "John",
        LastName = "Doe",
        Eid = eid,
        Uid = uid,
        Email = email,
        DateOfBirth = born,
        GroupName = "my-domain",
    };

    public static GenerateClientAuthTokenCommand Command(ClientUser user) => new()
    {
        ClientId = "demo-client",
        ClientSecret = "demo-secret",
        Fingerprint = "device",
        User = user,
    };
}
