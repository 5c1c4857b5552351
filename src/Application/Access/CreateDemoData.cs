using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Fills an empty database with the organisations, people and applications that the documentation's examples use. Development only.</summary>
public sealed record CreateDemoDataCommand : IRequest<Result>
{
    /// <summary>The domain of the child organisation.</summary>
    public const string BranchDomain = "my-branch";
}

internal sealed class CreateDemoDataHandler(IPlanPlatformDb db, IAccounts accounts, TimeProvider time) : IRequestHandler<CreateDemoDataCommand, Result>
{
    private const string RubyClientCallback = "http://localhost:3000/auth/plangrade/callback";

    public Task<Result> Handle(CreateDemoDataCommand request, CancellationToken cancellationToken) =>
        db.WriteAsync(
            _ =>
            {
                var now = time.UtcNow();
                AddDemoOrganisation(now);
                AddOtherOrganisation(now);
                return Task.FromResult(Result.Success());
            },
            cancellationToken);

    private void AddDemoOrganisation(DateTime now)
    {
        var demo = Organisation.Create("Demo Organisation", "my-domain");
        db.Organisations.AddRange(demo, Organisation.Create("Demo Branch", CreateDemoDataCommand.BranchDomain, demo));
        db.Applications.Add(ClientApplication.Confidential("demo-client", "Demo application", demo, now)
            .AsFirstParty()
            .WithSecret("demo-secret", now)
            .WithRedirectUri("http://localhost:3000/callback")
            .WithRedirectUri("http://127.0.0.1:3000/callback")
            .WithRedirectUri(RubyClientCallback));
        db.Applications.Add(ClientApplication.Public("demo-spa", "Demo single-page application", demo, now)
            .WithRedirectUri("http://localhost:3001/callback")
            .WithRedirectUri("http://127.0.0.1:3001/callback"));
        AddPerson(demo, "Demo", "Administrator", "admin@planplatform.local", "Admin-Passw0rd!", Roles.SystemAdmin | Roles.Originator, isAdmin: true);
        AddPerson(demo, "Demo", "User", "user@planplatform.local", "User-Passw0rd!", Roles.Originator, isAdmin: false);
    }

    private void AddOtherOrganisation(DateTime now)
    {
        var other = Organisation.Create("Other Organisation", "other-domain");
        db.Organisations.Add(other);
        db.Applications.Add(ClientApplication.Confidential("other-client", "Other application", other, now)
            .WithSecret("other-secret", now)
            .WithRedirectUri("http://localhost:3000/callback")
            .WithRedirectUri("http://127.0.0.1:3000/callback")
            .WithRedirectUri(RubyClientCallback));
        AddPerson(other, "Other", "Administrator", "admin@other.local", "Other-Passw0rd!", Roles.SystemAdmin | Roles.Originator, isAdmin: true);
    }

    private void AddPerson(Organisation home, string firstName, string lastName, string email, string password, Roles roles, bool isAdmin)
    {
        var person = Person.Member(home, firstName, lastName, email, roles, isAdmin);
        db.People.Add(person);
        accounts.Add(person, accounts.Hash(password), isConfirmed: true);
    }
}
