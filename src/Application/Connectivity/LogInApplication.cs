using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

// The built-in application under which the people of an organisation log in: made at the first log-in there, with no owner, no secret and no
// grant type, so that its tokens come from this API alone.
internal sealed class LogInApplication(IPlanPlatformDb db)
{
    private const string Prefix = "connectivity-login-";
    private const string Name = "Log-in of the connectivity API";

    // Registered applications have letters and digits only, or are the demo's.
    public static bool Is(ClientApplication application) => application.ClientId == ClientIdOf(application.OrganisationId);

    public async Task<int> FindOrMakeAsync(int personId, CancellationToken cancellationToken)
    {
        var organisationId = await db.People.Where(person => person.Id == personId).Select(person => person.OrganisationId).SingleAsync(cancellationToken);
        var clientId = ClientIdOf(organisationId);
        if (await FindAsync(clientId, cancellationToken) is { } id)
            return id;
        await db.WriteAsync(
            async token =>
            {
                if (await FindAsync(clientId, token) is null)
                    db.Applications.Add(ClientApplication.BuiltIn(clientId, Name, organisationId, Scopes.Connectivity));
                return Result.Success();
            },
            cancellationToken);
        return (await FindAsync(clientId, cancellationToken))!.Value;
    }

    private static string ClientIdOf(int organisationId) => FormattableString.Invariant($"{Prefix}{organisationId}");

    private Task<int?> FindAsync(string clientId, CancellationToken cancellationToken) =>
        db.Applications.Where(application => application.ClientId == clientId).Select(application => (int?)application.Id).FirstOrDefaultAsync(cancellationToken);
}
