using System.Net.Http.Headers;
using System.Text;
using PlanPlatform.Web.Tests.OAuth;
using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Somebody new who manages a company of their own, and the shortest ways to fill it.</summary>
internal sealed class Employer
{
    private static int _lastParticipant = 1_000_000;

    private Employer(Server server, string token, int companyId) => (Server, Token, CompanyId) = (server, token, companyId);

    public Server Server { get; }

    public string Token { get; }

    public int CompanyId { get; }

    public static async Task<Employer> NewAsync(Server server, string company = "Acme")
    {
        var person = await new NewPerson(server).RegisterAsync();
        var signedIn = await server.AskAsync(
            $"grant_type=password&{TokenCalls.DemoCredentials}&username={person.Email}&password={Uri.EscapeDataString(NewPerson.FirstPassword)}");
        var token = signedIn.Json.GetProperty("access_token").GetString()!;
        var created = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/companies",
            new StringContent($"name={Uri.EscapeDataString(company)}&ein=123456789", Encoding.UTF8, "application/x-www-form-urlencoded"),
            token);
        return new Employer(server, token, created.Json.GetProperty("id").GetInt32());
    }

    public Task<Answer> GetAsync(string path) => Server.SendAsync(HttpMethod.Get, path, content: null, Token);

    public Task<Answer> DeleteAsync(string path) => Server.SendAsync(HttpMethod.Delete, path, content: null, Token);

    public Task<Answer> PostAsync(string path, HttpContent? content = null, params (string Name, string Value)[] headers) =>
        Server.SendAsync(HttpMethod.Post, path, content, Token, headers);

    /// <summary>Sends a document's form.</summary>
    public Task<Answer> UploadAsync(HttpContent form, params (string Name, string Value)[] headers) =>
        PostAsync($"/api/v1/companies/{CompanyId}/documents", form, headers);

    /// <summary>Adds a document.</summary>
    /// <returns>Its id.</returns>
    public async Task<int> AddDocumentAsync(string name = "Plan", string kind = "plan_document")
    {
        using var form = Form(Part("kind", kind), Part("name", name), File("plan.pdf", "%PDF"u8.ToArray(), "application/pdf"));
        var answer = await UploadAsync(form);
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
        return answer.Json.GetProperty("id").GetInt32();
    }

    /// <summary>Begins a distribution.</summary>
    /// <returns>Its id.</returns>
    public async Task<int> DistributeAsync(int documentId)
    {
        var answer = await PostAsync($"/api/v1/documents/{documentId}/distributions");
        Assert.That(answer.Status, Is.EqualTo(202), answer.Body);
        return answer.Json.GetProperty("id").GetInt32();
    }

    /// <summary>Waits until a distribution is done.</summary>
    public async Task<string> DoneAsync(int distributionId)
    {
        for (var until = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < until; await Task.Delay(50))
        {
            if (await GetAsync($"/api/v1/distributions/{distributionId}") is { Status: 200 } answer && answer.Body.Contains("\"done\"", StringComparison.Ordinal))
                return answer.Body;
        }

        throw new AssertionException($"Distribution {distributionId} does not end.");
    }

    /// <summary>Adds a participant.</summary>
    /// <returns>Its id.</returns>
    public int AddParticipant(string? email, bool isArchived = false)
    {
        var id = Interlocked.Increment(ref _lastParticipant);
        Server.Scalar(
            """
            INSERT INTO Participants (Id, CompanyId, EmployeeId, Kind, FirstName, LastName, Email, Street1, City, State, Zip, DateOfBirth, ArchivedAt, Version)
            VALUES (@id, @company, @id, 0, 'Grace', 'Hopper', @email, '1 Main Street', 'Springfield', 'IL', '62701', '1980-01-01', @archived, 1)
            """,
            ("@id", id),
            ("@company", CompanyId),
            ("@email", email),
            ("@archived", isArchived ? "2026-01-01 00:00:00" : null));
        return id;
    }

    /// <summary>How many rows a table has for one value of a column.</summary>
    public long Count(string table, string column, int value) =>
        Server.Count(table, $"{column} = @value", ("@value", value));

    public string[] Files() => Directory.Exists(Path.Combine(Server.DataFolder, "files"))
        ? Directory.GetFiles(Path.Combine(Server.DataFolder, "files"), "*", SearchOption.AllDirectories)
        : [];

    public static MultipartFormDataContent Form(params HttpContent[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts)
            form.Add(part);
        return form;
    }

    public static StringContent Part(string name, string value)
    {
        var part = new StringContent(value);
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = name };
        return part;
    }

    public static ByteArrayContent File(string? name, byte[] content, string? type = null)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = name };
        part.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return part;
    }
}
