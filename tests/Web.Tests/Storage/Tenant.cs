using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Tests.Storage;

/// <summary>An organisation of a test's own, with an administrator, and calls of the storage API in it.</summary>
internal sealed class Tenant
{
    private Tenant(Server server, int id, string domain, string clientToken) => (Server, Id, Domain, ClientToken) = (server, id, domain, clientToken);

    public Server Server { get; }

    public int Id { get; }

    public string Domain { get; }

    /// <summary>A token of an application that acts for nobody.</summary>
    public string ClientToken { get; }

    public Member Admin { get; private set; } = null!;

    public static async Task<Tenant> NewAsync(Server? server = null, string scope = "storage")
    {
        server ??= SharedServer.Instance;
        var (domain, token) = ($"d-{Guid.NewGuid():N}", OpaqueToken.NewAccessToken());
        await WriteAsync(server, (db, _) =>
        {
            db.Organisations.Add(Organisation.Create("Tenant", domain));
            return Task.CompletedTask;
        });
        var id = Convert.ToInt32(server.Scalar("SELECT Id FROM Organisations WHERE Domain = @domain", ("@domain", domain)), System.Globalization.CultureInfo.InvariantCulture);
        await WriteAsync(server, async (db, _) => db.AccessTokens.Add(AccessToken.ForApplication(token, await ApplicationAsync(db), id, scope, DateTime.UtcNow)));
        var tenant = new Tenant(server, id, domain, token.Reveal());
        tenant.Admin = await tenant.AddAsync(Roles.SystemAdmin | Roles.Originator, isOrganisationAdmin: true);
        return tenant;
    }

    /// <summary>Somebody in the organisation, with a token.</summary>
    public async Task<Member> AddAsync(Roles roles = Roles.Originator, bool isOrganisationAdmin = false, string scope = "storage")
    {
        var (email, token) = ($"{Guid.NewGuid():N}@example.com", OpaqueToken.NewAccessToken());
        await WriteAsync(Server, async (db, cancellationToken) =>
        {
            var home = await db.Organisations.AsTracking().SingleAsync(organisation => organisation.Id == Id, cancellationToken);
            db.People.Add(Person.Member(home, "Ada", "Lovelace", email, roles, isOrganisationAdmin));
        });
        await WriteAsync(Server, async (db, cancellationToken) =>
        {
            var person = await db.People.AsTracking().SingleAsync(person => person.Email == email, cancellationToken);
            db.AccessTokens.Add(AccessToken.ForRecordedPerson(token, await ApplicationAsync(db), person, scope, "test", DateTime.UtcNow));
        });
        var id = Convert.ToInt32(Server.Scalar("SELECT Id FROM People WHERE Email = @email", ("@email", email)), System.Globalization.CultureInfo.InvariantCulture);
        return new Member(id, email, token.Reveal());
    }

    public Task<Answer> SendAsync(HttpMethod verb, string path, string? json = null, string? token = null, params (string Name, string Value)[] headers) =>
        Server.SendAsync(verb, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), token ?? Admin.Token, headers);

    public Task<Answer> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, json: null, token);

    public async Task<string> AddPlanAsync(string name, long quota, bool isDefault = false)
    {
        var answer = await SendAsync(HttpMethod.Post, "/api/v1/plans", $$"""{"name":"{{name}}","description":"","quota":{{quota}},"default":{{(isDefault ? "true" : "false")}}}""");
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
        return answer.Json.GetProperty("id").GetString()!;
    }

    public Task<Answer> UploadAsync(Member owner, byte[] content, params (string Name, string Value)[] headers) =>
        Server.SendAsync(HttpMethod.Post, "/api/v1/objects", new ByteArrayContent(content), owner.Token, headers);

    public async Task<string> StoreAsync(Member owner, int size)
    {
        var answer = await UploadAsync(owner, new byte[size]);
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
        return answer.Json.GetProperty("id").GetString()!;
    }

    public Task<Answer> ShowAsync(Member member) => GetAsync($"/api/v1/organisations/{Domain}/users/{member.Id}");

    private static Task<int> ApplicationAsync(IPlanPlatformDb db) =>
        db.Applications.Where(application => application.ClientId == "demo-client").Select(application => application.Id).SingleAsync();

    private static async Task WriteAsync(Server server, Func<IPlanPlatformDb, CancellationToken, Task> change)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPlanPlatformDb>();
        await db.WriteAsync(
            async token =>
            {
                await change(db, token);
                return Result.Success();
            },
            CancellationToken.None);
    }
}

/// <summary>Somebody of a tenant.</summary>
internal sealed record Member(int Id, string Email, string Token);

/// <summary>What is asked of problem documents.</summary>
internal static class ProblemAnswers
{
    /// <summary>Checks status, media type, every member and its order.</summary>
    public static void IsProblem(this Answer answer, int status, string code, params string[] fields)
    {
        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((status, "application/problem+json")), answer.Body);
        var json = answer.Json;
        Assert.That(json.GetProperty("code").GetString(), Is.EqualTo(code), answer.Body);
        Assert.That(json.GetProperty("type").GetString(), Is.EqualTo("about:blank"));
        Assert.That(json.GetProperty("status").GetInt32(), Is.EqualTo(status));
        Assert.That(json.GetProperty("traceId").GetString(), Is.EqualTo(answer.Headers.GetValues("X-Request-Id").Single()));
        string[] members = fields.Length == 0 ? ["type", "title", "status", "detail", "code", "traceId"] : ["type", "title", "status", "detail", "code", "errors", "traceId"];
        Assert.That(json.EnumerateObject().Select(member => member.Name), Is.EqualTo(members));
        if (fields.Length > 0)
            Assert.That(json.GetProperty("errors").EnumerateObject().Select(member => member.Name), Is.EquivalentTo(fields));
    }
}
