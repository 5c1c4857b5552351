using PlanPlatform.Web.Tests.OAuth;
using static PlanPlatform.Web.Tests.OAuth.TokenCalls;

namespace PlanPlatform.Web.Tests.Compliance;

internal sealed class DeleteUserTests
{
    // By decision: what was done stays written, under a number that is nobody's any more; a hash of the address is forgotten within a day.
    private static readonly string[] Keeping = ["AuditEntries", "Activities"];

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task NoTableNamesThePersonAnyMore()
    {
        var (user, other) = (await ComplianceUser.InvitedAsync(Server, "Quetzalcoatl Xylophone"), await ComplianceUser.RegisteredAsync(Server));
        var application = await OwnApplicationAsync(user);
        using var browser = await Approval.SignedInAsync(Server, user.Email, ComplianceUser.Password);
        var pair = (await Server.AskAsync(application.Exchange(await browser.CodeAsync(application.Request())))).Pair();
        await browser.CodeAsync(application.Request());
        using var stranger = await Approval.SignedInAsync(Server);
        var strangers = (await Server.AskAsync(application.Exchange(await stranger.CodeAsync(application.Request())))).Pair();
        var (alone, shared) = (await user.NewCompanyAsync("111111111"), await user.NewCompanyAsync("222222222"));
        await user.AddManagerAsync(shared, other);
        await user.PutAsync($"/api/v1/users/{user.Id}", $$"""{"name":"Quetzalcoatl Xylophone","email":"x{{user.Email}}"}""");
        AddGivenUpMail(user.Email);
        AddGivenUpMail("x" + user.Email);

        Assert.That((await user.DeleteAsync($"/api/v1/users/{user.Id}")).Status, Is.EqualTo(204));

        Assert.That(NamedIn(user), Is.Empty);
        Assert.That(Server.Scalar("SELECT COUNT(*) FROM Activities WHERE PersonId = @id", ("@id", user.Id)), Is.Zero);
        Assert.That(await Server.WorksAsync(pair.AccessToken) || await Server.WorksAsync(strangers.AccessToken), Is.False);
        Assert.That((await Server.AskAsync(application.Refresh(pair.RefreshToken))).Status, Is.EqualTo(401));
        Assert.That((await browser.GetAsync("/account")).Status, Is.EqualTo(302), "the session is dead");
        Assert.That(Server.Rows($"SELECT Id FROM Companies WHERE Id IN ({alone}, {shared})"), Has.Count.EqualTo(2), "companies stay");
        Assert.That((await other.GetAsync($"/api/v1/companies/{shared}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task TheSystemAdministrator_FindsTheCompaniesThatNobodyManagesAnyMore()
    {
        var user = await ComplianceUser.InvitedAsync(Server);
        var company = await user.NewCompanyAsync();
        var admin = new ComplianceUser(Server, "admin@planplatform.local", await ComplianceUser.TokenAsync(Server, "admin@planplatform.local", "Admin-Passw0rd!"));
        Assert.That((await admin.GetAsync($"/api/v1/companies/{company}")).Status, Is.EqualTo(404));

        await user.DeleteAsync($"/api/v1/users/{user.Id}");

        var successor = await ComplianceUser.RegisteredAsync(Server);
        Assert.That((await admin.GetAsync($"/api/v1/companies/{company}/managers")).Body, Is.EqualTo("""{"managers":[]}"""));
        await admin.AddManagerAsync(company, successor);
        Assert.That((await successor.GetAsync($"/api/v1/companies/{company}")).Status, Is.EqualTo(200));
        Assert.That((await admin.GetAsync($"/api/v1/companies/{company}")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task TheOnlyAdministratorOfAnOrganisation_MayGoToo_AndTheAddressIsFree()
    {
        var user = await ComplianceUser.RegisteredAsync(Server);
        await user.DeleteAsync($"/api/v1/users/{user.Id}");

        var again = await Server.PostAsync("/api/v1/users", $$"""{"name":"A","email":"{{user.Email}}","client_id":"demo-client","client_secret":"demo-secret"}""", token: null);

        Assert.That(again.Status, Is.EqualTo(201), again.Body);
    }

    [Test]
    public async Task EveryCompany_IsToldThatTheyLeft()
    {
        var user = await ComplianceUser.RegisteredAsync(Server);
        for (var number = 0; number < 20; number++)
            await user.NewCompanyAsync($"{number:D9}");

        await user.DeleteAsync($"/api/v1/users/{user.Id}");

        Assert.That(Server.Rows($"SELECT Text FROM Activities WHERE Text = 'Manager {user.Id} removed'"), Has.Count.EqualTo(20));
    }

    private static IEnumerable<string> NamedIn(ComplianceUser user) => Server.Tables().Except(Keeping, StringComparer.Ordinal)
        .SelectMany(table => Server.Rows($"SELECT * FROM {table}"), (table, row) => $"{table}: {row}")
        .Where(row => row.Contains(user.Email, StringComparison.OrdinalIgnoreCase) || row.Contains("Xylophone", StringComparison.OrdinalIgnoreCase))
        .Concat(Server.TablesThatName("PersonId", user.Id).Except(["AuditEntries"], StringComparer.Ordinal))
        .Concat(Server.TablesThatName("OwnerId", user.Id));

    private static void AddGivenUpMail(string address) => Server.Scalar(
        "INSERT INTO OutgoingMails (Id, Template, Address, Model, CreatedAt, DueAt, Attempts, GivenUpAt) VALUES (@id, 'x', @address, '', @now, @now, 10, @now)",
        ("@id", Guid.NewGuid().ToString()),
        ("@address", address),
        ("@now", "2026-01-01 00:00:00"));

    private static async Task<TestApplication> OwnApplicationAsync(ComplianceUser owner)
    {
        var application = await Server.NewApplicationAsync();
        Server.Scalar("UPDATE Applications SET OwnerId = @owner WHERE ClientId = @id", ("@owner", owner.Id), ("@id", application.ClientId));
        return application;
    }
}
