using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>A service profile.</summary>
/// <param name="ProfileId">The id.</param>
/// <param name="ProfileName">The name.</param>
/// <param name="ServiceName">The names of its services, parted by <c>|</c>.</param>
/// <param name="RatTypeName">The name of its radio access.</param>
/// <param name="Category">0 base, 1 add-on.</param>
/// <param name="Status">0 inactive, 1 active.</param>
public sealed record ServiceProfileView(int ProfileId, string ProfileName, string ServiceName, string RatTypeName, int Category, int Status)
{
    internal static ServiceProfileView Of(ServiceProfile profile) => new(
        profile.Id,
        profile.Name,
        NetworkServices.NamesOf(profile.Services),
        NetworkServices.AccessNameOf(profile.Services, profile.AccessType),
        profile.Category,
        profile.IsActive ? 1 : 0);
}
