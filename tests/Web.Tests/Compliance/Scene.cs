using System.Text;
using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>A company with two managers, and all the others.</summary>
internal sealed class Scene
{
    public const string DocumentFormType = "multipart/form-data; boundary=part";

    public const string DocumentForm =
        "--part\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nnotice\r\n"
        + "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Document Ofit\"\r\n\r\nWords\r\n--part--\r\n";

    private readonly Server _server;
    private readonly ComplianceUser _manager;
    private readonly ComplianceUser _stranger;
    private readonly ComplianceUser _administrator;
    private readonly string _clientToken;
    private ComplianceUser _owner = null!;
    private string _otherScope = "";
    private string _revoked = "";
    private int _company;
    private int _participant;
    private int _archived;
    private int _document;
    private int _distribution;
    private int _ein = 100_000_000;

    private Scene(Server server, ComplianceUser manager, ComplianceUser stranger, ComplianceUser administrator, string clientToken) =>
        (_server, _manager, _stranger, _administrator, _clientToken) = (server, manager, stranger, administrator, clientToken);

    /// <summary>What nobody else may read.</summary>
    public IEnumerable<string> Names => [_owner.Email, _manager.Email, "Owner Ofit", "Manager Ofit", "Company Ofit", "Participant Ofit", "Document Ofit", $"{_ein}"];

    public static async Task<Scene> SetAsync(Server server)
    {
        const string Administrator = "admin@planplatform.local";
        var scene = new Scene(
            server,
            await ComplianceUser.InvitedAsync(server, "Manager Ofit"),
            await ComplianceUser.RegisteredAsync(server),
            new ComplianceUser(server, Administrator, await ComplianceUser.TokenAsync(server, Administrator, "Admin-Passw0rd!")),
            await server.ClientTokenAsync("compliance"));
        return scene;
    }

    /// <summary>Sets up anew what the last call may have taken away or changed.</summary>
    public async Task RefreshAsync()
    {
        if (_owner is null || (await _owner.GetAsync("/api/v1/me")).Json.TryGetProperty("errors", out _) || _server.Rows($"SELECT 1 FROM People WHERE Email = '{_owner.Email}'").Count == 0)
        {
            _owner = await ComplianceUser.InvitedAsync(_server, "Owner Ofit");
            _otherScope = await ComplianceUser.TokenAsync(_server, _owner.Email, scope: "benefits");
            _revoked = await ComplianceUser.TokenAsync(_server, _owner.Email);
            _server.Revoke(_revoked);
        }

        _server.Scalar("DELETE FROM CompanyManagers WHERE Ein = '987654321'");
        _company = await _owner.NewCompanyAsync($"{++_ein}", "Company Ofit");
        await _owner.AddManagerAsync(_company, _manager);

        // Nobody has an address, so that no mail changes anything while a call is watched.
        _participant = await AddParticipantAsync();
        _archived = await AddParticipantAsync();
        await _owner.PostAsync($"/api/v1/participants/archive?participant_id={_archived}", "{}");
        _document = await IdAsync(SendAsync("POST", $"/api/v1/companies/{_company}/documents", DocumentForm, DocumentFormType, Role.Owner));
        _distribution = await IdAsync(SendAsync("POST", $"/api/v1/documents/{_document}/distributions", null, "", Role.Owner));
    }

    public string Fill(string text) => text
        .Replace("{company}", $"{_company}", StringComparison.Ordinal)
        .Replace("{participant}", $"{_participant}", StringComparison.Ordinal)
        .Replace("{archived}", $"{_archived}", StringComparison.Ordinal)
        .Replace("{document}", $"{_document}", StringComparison.Ordinal)
        .Replace("{distribution}", $"{_distribution}", StringComparison.Ordinal)
        .Replace("{owner}", $"{_owner.Id}", StringComparison.Ordinal)
        .Replace("{manager}", $"{_manager.Id}", StringComparison.Ordinal)
        .Replace("{new}", $"{Guid.NewGuid():N}@example.com", StringComparison.Ordinal);

    public Task<Answer> SendAsync(string verb, string path, string? body, string type, Role role) => _server.SendAsync(
        new HttpMethod(verb), path, body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { { "Content-Type", type } } }, TokenOf(role));

    private Task<int> AddParticipantAsync() => IdAsync(_owner.PostAsync(
        "/api/v1/participants",
        $$"""
        {"company_id":{{_company}},"employee_id":0,"first_name":"Participant Ofit","last_name":"X","street1":"S","city":"Orem","state":"UT","zip":"84606","dob":"1984-12-30","ssn":"1234"}
        """));

    private static async Task<int> IdAsync(Task<Answer> created)
    {
        var answer = await created;
        Assert.That(answer.Status, Is.LessThan(300), answer.Body);
        return answer.Json.GetProperty("id").GetInt32();
    }

    private string? TokenOf(Role role) => role switch
    {
        Role.Owner => _owner.Token,
        Role.Manager => _manager.Token,
        Role.Stranger => _stranger.Token,
        Role.Administrator => _administrator.Token,
        Role.OtherScope => _otherScope,
        Role.NoToken => null,
        Role.Revoked => _revoked,
        Role.ClientCredentials => _clientToken,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody whom the table knows."),
    };
}
