using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

internal sealed class AuditTrailTests
{
    private Fixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await Fixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    [Test]
    public async Task EveryChange_HasAnEntryThatSaysWhoAndWhat()
    {
        var plan = (await _fixture.SendAsync(NewPlan())).Value;
        var id = Identifier.From(plan.PlanId);
        await _fixture.SendAsync(new UpdatePlanCommand { PlanId = id, PlanName = "New" });
        await _fixture.SendAsync(new DeletePlanCommand { PlanId = id });

        var entries = await EntriesAsync(plan.PlanId);

        Assert.That(entries.Select(entry => entry.Action), Is.EqualTo(new[] { "Plan.Added", "Plan.Modified", "Plan.Deleted" }));
        Assert.That(entries.Select(entry => (entry.ApplicationId, entry.OrganisationId)), Is.All.EqualTo(((int?)_fixture.Caller.ApplicationId, (int?)_fixture.Caller.OrganisationId)));
        Assert.That(entries.Select(entry => entry.At.Kind), Is.All.EqualTo(DateTimeKind.Utc));
        Assert.That((entries[0].Before, entries[2].After), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(Member(entries[1].Before!, "Name"), Is.EqualTo("Old"));
        Assert.That(Member(entries[1].After!, "Name"), Is.EqualTo("New"));
        Assert.That(entries[1].After, Does.Not.Contain("Description"));
        Assert.That(entries[2].Before, Does.Contain("\"New\""));
    }

    [Test]
    public async Task EntriesOfOneWrite_HaveOneChangeId()
    {
        var plan = (await _fixture.SendAsync(NewPlan() with { CollectionId = Identifier.From("fresh") })).Value;

        var changeId = (await EntriesAsync(plan.PlanId)).Single().ChangeId;

        var actions = await _fixture.ReadAsync(context => context.AuditEntries.Where(entry => entry.ChangeId == changeId).Select(entry => entry.Action).ToListAsync());
        Assert.That(actions, Is.EquivalentTo(new[] { "Collection.Added", "Plan.Added" }));
    }

    [Test]
    public async Task NoEntry_HoldsASensitiveField()
    {
        await _fixture.SendAsync(new IssueClientCredentialsTokenCommand([new ClientCredentials("demo-client", "demo-secret")], null, null));
        await GrantAsync();
        await EmployAsync();
        var sensitive = typeof(Entity).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties().Where(property => property.GetCustomAttribute<SensitiveAttribute>() is not null)
                .Select(property => (Type: type.Name, Property: property.Name)))
            .ToList();

        var entries = await _fixture.ReadAsync(context => context.AuditEntries.ToListAsync());

        Assert.That(sensitive, Has.Count.GreaterThanOrEqualTo(2));
        foreach (var (type, property) in sensitive)
        {
            var ofType = entries.Where(entry => entry.Action.StartsWith(type + ".", StringComparison.Ordinal)).ToList();

            Assert.That(ofType, Is.Not.Empty, type);
            Assert.That(ofType.Where(entry => $"{entry.Before}{entry.After}".Contains($"\"{property}\"", StringComparison.Ordinal)), Is.Empty, $"{type}.{property}");
        }
    }

    [Test]
    public async Task EntriesOfRowsWithGeneratedIds_NameTheId()
    {
        var id = await _fixture.ReadAsync(context => context.Organisations.Where(other => other.Domain == "my-branch").Select(other => other.Id).SingleAsync());

        var entries = await _fixture.ReadAsync(context => context.AuditEntries.Where(entry => entry.Action == $"{nameof(Organisation)}.Added").ToListAsync());

        Assert.That(entries.Single(entry => entry.After!.Contains("my-branch", StringComparison.Ordinal)).SubjectId, Is.EqualTo($"{id}"));
    }

    // An approval, its code and the pair that comes of it: whatever of Access holds a hash.
    private async Task GrantAsync()
    {
        var personId = await _fixture.ReadAsync(context => context.People.Where(person => person.Email == "user@planplatform.local").Select(person => person.Id).SingleAsync());
        var request = new AuthorizationRequest { ClientId = "demo-client", RedirectUri = "http://localhost:3000/callback", ResponseType = "code" };
        var code = await _fixture.SendAsync(new ApproveAuthorizationCommand(request, personId, await _fixture.StampAsync(personId)));
        await _fixture.SendAsync(new RedeemAuthorizationCodeCommand(
            [new ClientCredentials("demo-client", "demo-secret")], code.Value.Reveal(), request.RedirectUri, Verifier: null));
    }

    // A company with somebody whose Social Security Number is on file.
    private async Task EmployAsync()
    {
        var person = await _fixture.ReadAsync(context => context.People.FirstAsync(person => person.Email == "user@planplatform.local"));
        var details = new ParticipantDetails("Comply", "Ants", null, null, "1234 Fake St.", null, "Orem", "UT", "84606", new DateOnly(1984, 12, 30));
        await _fixture.WriteAsync(context =>
        {
            context.Companies.Add(Company.Create(1, person.OrganisationId, person.Id, "Company", "123456789", DateTime.UtcNow));
            context.Participants.Add(Participant.Create(1, 1, employeeId: null, details, "encrypted"));
        });
    }

    private Task<List<AuditEntry>> EntriesAsync(string subjectId) =>
        _fixture.ReadAsync(context => context.AuditEntries.Where(entry => entry.SubjectId == subjectId).OrderBy(entry => entry.Id).ToListAsync());

    private static string? Member(string json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetString();

    private static CreatePlanCommand NewPlan() =>
        new() { PlanName = "Old", Description = "d", CollectionId = Identifier.From("c"), Color = "red" };
}
