using System.Text;

namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>What may be sent as a document's file or address.</summary>
internal sealed class DocumentFileTests
{
    private const string Path = "/sync-document";
    private const int MaxFile = 25 * 1024 * 1024;

    private static Server Server => SharedServer.Instance;

    [TestCase("\"QUI=\"", "AB")]
    [TestCase("\"QUI\"", "AB")]
    [TestCase("\"QQ==\"", "A")]
    [TestCase("\"QQ\"", "A")]
    [TestCase("\" QUJD \\n\"", "ABC")]
    [TestCase("\"data:text/plain;base64,QUJD\"", "ABC")]
    [TestCase("\"data:;base64,QUI\"", "AB")]
    [TestCase("\"DATA:text/plain;Base64,QUI\"", "AB")]
    [TestCase("\"data:text/plain;charset=utf-8;base64,QUI=\"", "AB")]
    [TestCase("\"Pz8\\/\"", "???")]
    [TestCase("\"Pz8\\u002f\"", "???")]
    [TestCase("\"Pj4+\"", ">>>")]
    public async Task Base64_OfEveryKind_IsRead(string file, string content)
    {
        var created = await Server.CallAsync(Path, Raw(file));

        var answer = await Server.SendAsync(HttpMethod.Get, created.Text("document_file_path"), content: null, SharedServer.Token);
        Assert.That(answer.Body, Is.EqualTo(content));
    }

    [TestCase("\"Q\"")]
    [TestCase("\"QUJD!\"")]
    [TestCase("\"QUJ*\"")]
    [TestCase("\"Pz8_\"")]
    [TestCase("\"Pj4-\"")]
    [TestCase("\"QUI==\"")]
    [TestCase("\"Q===\"")]
    [TestCase("\"=QUI\"")]
    [TestCase("\"data:text/plain,ABC\"")]
    [TestCase("\"data:text/plain;base64\"")]
    [TestCase("\"QU\\u0000I\"")]
    [TestCase("\"\\ud800\"")]
    [TestCase("5")]
    [TestCase("{}")]
    [TestCase("[\"QUJD\"]")]
    public async Task WhenItIsNoBase64_IsRefused(string file) =>
        (await Server.CallAsync(Path, Raw(file))).IsRefused(436, "1. Wrong type or unreadable value in fileBase64");

    [TestCase(MaxFile, true)]
    [TestCase(MaxFile + 1, false)]
    public async Task AFile_Has25MiBAtMost(int size, bool fits)
    {
        var content = new byte[size];
        new Random(1).NextBytes(content);

        var answer = await Server.CallAsync(Path, Raw("\"" + Convert.ToBase64String(content) + "\""));

        if (fits)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, answer.Text("document_file_path"));
            request.Headers.Authorization = new("Bearer", SharedServer.Token);
            using var response = await Server.Http.SendAsync(request);
            Assert.That((await response.Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(content), Is.True);
        }
        else
        {
            answer.IsRefused(436, "1. Value too long in fileBase64");
        }
    }

    [Test]
    public async Task WhenAFileAndAnAddressAreSent_IsRefused()
    {
        var id = await Server.NewDocumentAsync();

        (await Server.CallAsync(Path, Body.Document(("fileBase64", "QUJD"), ("document_url", "https://example.com/"))))
            .IsRefused(436, "1. Contradicting value in document_url");
        (await Server.CallAsync(Path, new { document_id = id, fileBase64 = "QUJD", document_url = "https://example.com/" }))
            .IsRefused(436, "1. Contradicting value in document_url");
    }

    [TestCase("http://example.com/plan.pdf")]
    [TestCase("HTTPS://example.com/a?b=c#d")]
    [TestCase("https://例え.jp/日本?q='é'")]
    public async Task AnAddress_IsKeptAsSent(string url)
    {
        var answer = await Server.CallAsync(Path, Body.Document(("document_url", url)));

        Assert.That(answer.Okay().GetProperty("document_url").GetString(), Is.EqualTo(url));
        Assert.That(answer.Data.TryGetProperty("document_file_path", out _), Is.False);
    }

    [TestCase("ftp://example.com/plan.pdf")]
    [TestCase("file:///etc/passwd")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/plan.pdf")]
    [TestCase("//example.com/plan.pdf")]
    [TestCase("example.com")]
    [TestCase("https://example.com/\r\nX-Evil: 1")]
    [TestCase("https://example.com/a b")]
    [TestCase("https://example.com/a\u00a0b")]
    [TestCase("https://example.com/a\u007fb")]
    [TestCase("https://example.com/\"onload=")]
    [TestCase("https://example.com/<script>")]
    [TestCase("https://example.com/\u202egpj.exe")]
    public async Task WhenTheAddressIsNotOfTheWeb_IsRefused(string url) =>
        (await Server.CallAsync(Path, Body.Document(("document_url", url)))).IsRefused(436, "1. Malformed value in document_url");

    [Test]
    public async Task WhenTheSourceChanges_TheFormerKindGoes()
    {
        var id = await Server.NewDocumentAsync(("fileBase64", "QUJD"));

        var asAddress = await Server.CallAsync(Path, new { document_id = id, document_url = "https://example.com/" });
        var asFile = await Server.CallAsync(Path, new { document_id = id, fileBase64 = "QUJD" });

        Assert.That(asAddress.Data.TryGetProperty("document_file_path", out _), Is.False);
        Assert.That(asFile.Data.TryGetProperty("document_url", out _), Is.False);
        Assert.That(asFile.Text("document_file_path"), Is.EqualTo("/download/" + id));
    }

    [TestCase("application/pdf", "application/pdf")]
    [TestCase("text/plain; charset=utf-8", "text/plain; charset=utf-8")]
    [TestCase(" image/png ", "image/png")]
    [TestCase("", "application/octet-stream")]
    [TestCase(null, "application/octet-stream")]
    public async Task FileType_IsTheContentTypeOfTheDownload(string? type, string shown)
    {
        var id = await Server.NewDocumentAsync(("fileBase64", "QUJD"), ("fileType", type));

        var answer = await Server.SendAsync(HttpMethod.Get, "/download/" + id, content: null, SharedServer.Token);

        Assert.That(answer.ContentHeaders.GetValues("Content-Type"), Is.EqualTo(new[] { shown }));
    }

    [TestCase("pdf")]
    [TestCase("application/")]
    [TestCase("text/plain\r\nX-Evil: 1")]
    [TestCase("text/plain; name=é")]
    [TestCase("text/plain; name=\"é\"")]
    [TestCase("text/*")]
    [TestCase("*/*")]
    public async Task WhenTheFileTypeIsNone_IsRefused(string type) =>
        (await Server.CallAsync(Path, Body.Document(("fileBase64", "QUJD"), ("fileType", type))))
        .IsRefused(436, "1. Malformed value in fileType");

    [Test]
    public async Task WhenTheDocumentIsRefused_NoFileIsLeft()
    {
        var before = CountFiles();

        (await Server.CallAsync(Path, Body.Document(("fileBase64", "QUJD"), ("plan_ids", new[] { "nobody" })))).IsRefused(437, "Plan not found");

        Assert.That(CountFiles, Is.EqualTo(before).After(5000, 20));
    }

    private static int CountFiles() => Directory.Exists(System.IO.Path.Combine(Server.DataFolder, "files"))
        ? Directory.GetFiles(System.IO.Path.Combine(Server.DataFolder, "files"), "*", SearchOption.AllDirectories).Length
        : 0;

    private static string Raw(string file) => new StringBuilder(Body.Document(("fileBase64", "FILE"))).Replace("\"FILE\"", file).ToString();
}
