using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Web.Apis.Benefits;

namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class DownloadTests
{
    private static Server Server => SharedServer.Instance;

    [TestCase("{}")]
    [TestCase("""{"document_id":null}""")]
    [TestCase("""{"document_id":"  "}""")]
    public async Task WhenNoDocumentIsNamed_SaysSo(string body) =>
        (await Server.CallAsync("/download", body)).IsRefused(435, "Document ID is required");

    [TestCase("\"nobody\"")]
    [TestCase("5")]
    public async Task WhenTheDocumentIsUnknown_IsNotFound(string id) =>
        (await Server.CallAsync("/download", $$"""{"document_id":{{id}}}""")).IsRefused(437, "Document not found");

    [Test]
    public async Task WhenItHasNeitherFileNorAddress_IsNotFound()
    {
        var id = await Server.NewDocumentAsync();

        (await Server.CallAsync("/download", new { document_id = id })).IsRefused(437, "Document not found");
        (await GetAsync("/download/" + id, SharedServer.Token)).IsRefused(437, "Document not found");
    }

    [Test]
    public async Task WhenItHasAnAddress_GivesThat()
    {
        var id = await Server.NewDocumentAsync(("document_url", "https://example.com/a?b=c&d=é"));

        var answer = await Server.CallAsync("/download", new { document_id = id });

        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":{"download_url":"https://example.com/a?b=c&d=é"},"message":"OKAY"}"""));
        (await GetAsync("/download/" + id, SharedServer.Token)).IsRefused(437, "Document not found");
    }

    [Test]
    public async Task ALink_IsAbsoluteAndNeedsNoToken()
    {
        var (id, link) = await LinkAsync();

        var answer = await GetAsync(link);

        Assert.That(link, Does.StartWith($"{Server.Http.BaseAddress}download/{id}?signature="));
        Assert.That((answer.Status, answer.Body), Is.EqualTo((200, "ABC")));
        Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("no-cache"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(answer.ContentHeaders.GetValues("Content-Disposition"), Is.EqualTo(new[] { "attachment; filename=\"Plan Document.pdf\"" }));
        Assert.That(answer.ContentHeaders.ContentLength, Is.EqualTo(3));
    }

    [Test]
    public async Task WhenAltered_IsRefused()
    {
        var (id, link) = await LinkAsync();
        var (otherId, _) = await LinkAsync();
        var middle = link.Length - 40;

        (await GetAsync(link[..^1])).IsRefused(403, "UNAUTHORIZED");
        (await GetAsync(link[..middle] + (link[middle] == 'A' ? 'B' : 'A') + link[(middle + 1)..])).IsRefused(403, "UNAUTHORIZED");
        (await GetAsync(link.Replace(id, otherId, StringComparison.Ordinal))).IsRefused(403, "UNAUTHORIZED");
        (await GetAsync($"/download/{id}?signature=")).IsRefused(403, "UNAUTHORIZED");
        (await GetAsync($"/download/{id}?signature=nonsense")).IsRefused(403, "UNAUTHORIZED");
        (await GetAsync(link + "&signature=x")).IsRefused(403, "UNAUTHORIZED");
        foreach (var ending in new[] { "=", "==", "%20", "%0A", "%3D" })
            (await GetAsync(link + ending)).IsRefused(403, "UNAUTHORIZED");
        (await GetAsync(link[..middle] + "%20" + link[middle..])).IsRefused(403, "UNAUTHORIZED");
        (await GetAsync(link.Replace("?signature=", "?Other=", StringComparison.Ordinal))).IsRefused(403, "UNAUTHORIZED");
    }

    [Test]
    public async Task WhenATokenComesWithTheLink_TheLinkCounts()
    {
        var (_, link) = await LinkAsync();

        Assert.That((await GetAsync(link, "nonsense")).Status, Is.EqualTo(200));
        Assert.That((await GetAsync(link, SharedServer.OtherToken)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task WhenExpired_IsRefused()
    {
        var (id, _) = await LinkAsync();
        var claim = new LinkClaim(id, ApplicationId: 1, OrganisationId: 1, "my-domain", PersonId: null).Serialise();
        var protector = Server.Services.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("PlanPlatform.DownloadLinks").ToTimeLimitedDataProtector();

        var young = await GetAsync($"/download/{id}?signature={protector.Protect(claim, TimeSpan.FromMinutes(1))}");
        var old = await GetAsync($"/download/{id}?signature={protector.Protect(claim, TimeSpan.FromSeconds(-1))}");

        Assert.That(young.Body, Is.EqualTo("ABC"));
        old.IsRefused(403, "UNAUTHORIZED");
    }

    [Test]
    public async Task ALink_LastsAnHour()
    {
        var (_, link) = await LinkAsync();
        var protector = Server.Services.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("PlanPlatform.DownloadLinks").ToTimeLimitedDataProtector();

        protector.Unprotect(link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..], out var end);

        Assert.That(end, Is.EqualTo(DateTimeOffset.UtcNow.AddHours(1)).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task WhenTheDocumentIsDeleted_TheLinkFindsNothing()
    {
        var (id, link) = await LinkAsync();

        (await Server.CallAsync("/sync-document", new { document_id = id, is_delete = true })).Okay();

        (await GetAsync(link)).IsRefused(437, "Document not found");
    }

    [TestCase("Plan", "PDF", null, "attachment; filename=\"Plan.pdf\"")]
    [TestCase("Plan.txt", "PDF", null, "attachment; filename=\"Plan.txt\"")]
    [TestCase("Plan v1.2", "DOCX", null, "attachment; filename=\"Plan v1.2.docx\"")]
    [TestCase("Plan", null, "image/png", "attachment; filename=\"Plan.png\"")]
    [TestCase("Plan", null, null, "attachment; filename=\"Plan\"")]
    [TestCase("Übersicht", "PDF", null, "attachment; filename=\"_bersicht.pdf\"; filename*=UTF-8''%C3%9Cbersicht.pdf")]
    [TestCase("日本", "TXT", null, "attachment; filename=\"__.txt\"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.txt")]
    [TestCase("a\"; filename=\"evil.exe", null, null, "attachment; filename=\"a_; filename=_evil.exe\"; filename*=UTF-8''a%22%3B%20filename%3D%22evil.exe")]
    [TestCase("a\r\nX-Evil: 1", "TXT", null, "attachment; filename=\"a__X-Evil: 1.txt\"; filename*=UTF-8''a%0D%0AX-Evil%3A%201.txt")]
    [TestCase("..\\../etc/passwd", "TXT", null, "attachment; filename=\".._.._etc_passwd.txt\"; filename*=UTF-8''..%5C..%2Fetc%2Fpasswd.txt")]
    public async Task TheFilesName_IsTheDocumentsWithAnExtension(string name, string? type, string? fileType, string header)
    {
        var id = await Server.NewDocumentAsync(
            ("document_name", name), ("document_type", type), ("fileType", fileType), ("fileBase64", "QUJD"));

        var answer = await GetAsync("/download/" + id, SharedServer.Token);

        Assert.That(answer.Body, Is.EqualTo("ABC"));
        Assert.That(answer.ContentHeaders.GetValues("Content-Disposition"), Is.EqualTo(new[] { header }));
        Assert.That(answer.Headers.Contains("X-Evil"), Is.False);
    }

    private static Task<Answer> GetAsync(string address, string? token = null) => Server.SendAsync(HttpMethod.Get, address, content: null, token);

    private static async Task<(string Id, string Link)> LinkAsync()
    {
        var id = await Server.NewDocumentAsync(("document_type", "PDF"), ("fileBase64", "QUJD"));
        var answer = await Server.CallAsync("/download", new { document_id = id });
        return (id, answer.Okay().GetProperty("download_url").GetString()!);
    }
}
