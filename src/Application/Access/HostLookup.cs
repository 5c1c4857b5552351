using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

// What the host's commands name by words, found to be changed.
internal static class HostLookup
{
    public static Task<Organisation?> FindOrganisationAsync(this IPlanPlatformDb db, string? domain, CancellationToken cancellationToken)
    {
        var normalised = Text.Normalise(domain ?? "");
        return db.Organisations.AsTracking().FirstOrDefaultAsync(organisation => organisation.NormalizedDomain == normalised, cancellationToken);
    }

    public static Task<Person?> FindMemberAsync(this IPlanPlatformDb db, string? email, CancellationToken cancellationToken)
    {
        var normalised = SignInName.Normalise(email ?? "");
        return db.People.FirstOrDefaultAsync(person => person.Kind == PersonKind.Member && person.NormalizedEmail == normalised, cancellationToken);
    }
}
