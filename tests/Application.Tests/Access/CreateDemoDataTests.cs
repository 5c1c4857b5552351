using Microsoft.EntityFrameworkCore;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class CreateDemoDataTests
{
    [Test]
    public async Task CreatesWhatTheDocumentationsExamplesUse()
    {
        await using var fixture = await Fixture.StartAsync();

        var domains = await fixture.ReadAsync(db => db.Organisations.Select(organisation => organisation.Domain).ToListAsync());
        var clients = await fixture.ReadAsync(db => db.Applications.Select(application => application.ClientId).ToListAsync());
        var admins = await fixture.ReadAsync(db => db.People.Where(person => person.IsOrganisationAdmin).Select(person => person.Email).ToListAsync());
        var branch = await fixture.ReadAsync(db => db.Organisations.Include(organisation => organisation.Parent).SingleAsync(organisation => organisation.Domain == "my-branch"));

        Assert.Multiple(() =>
        {
            Assert.That(domains, Is.EquivalentTo(new[] { "my-branch", "my-domain", "other-domain" }));
            Assert.That(clients, Is.EquivalentTo(new[] { "demo-client", "demo-spa", "other-client" }));
            Assert.That(admins, Is.EquivalentTo(new[] { "admin@other.local", "admin@planplatform.local" }));
            Assert.That(branch.Parent!.Domain, Is.EqualTo("my-domain"));
        });
    }

    [Test]
    public async Task DemoClient_IsFirstPartyAndOthersAreNot()
    {
        var firstParty = await SharedFixture.Instance.ReadAsync(db => db.Applications
            .Where(application => application.IsFirstParty).Select(application => new { application.ClientId, application.GrantTypes }).ToListAsync());

        Assert.That(firstParty.Single().ClientId, Is.EqualTo("demo-client"));
        Assert.That(firstParty.Single().GrantTypes & GrantTypes.Password, Is.EqualTo(GrantTypes.Password));
    }
}
