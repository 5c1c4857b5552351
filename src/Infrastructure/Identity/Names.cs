using Microsoft.AspNetCore.Identity;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Infrastructure.Identity;

// Names are compared here as everywhere else. A second form, such as the framework's, would let one account be tried under several names.
internal sealed class Names : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : SignInName.Normalise(name);

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
