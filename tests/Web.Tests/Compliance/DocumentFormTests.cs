using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.Tests.Hosting;
using static PlanPlatform.Web.Tests.Compliance.Employer;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>How the form of a document is read, and every way in which it can be wrong.</summary>
internal sealed class DocumentFormTests
{
    private const int MaxFile = 25 * 1024 * 1024;

    private Employer _employer = null!;
    private int _files;

    [OneTimeSetUp]
    public async Task StartAsync() => _employer = await Employer.NewAsync(SharedServer.Instance);

    [SetUp]
    public void CountFiles() => _files = _employer.Files().Length;

    [Test]
    public async Task Parts_ComeInAnyOrder()
    {
        var first = await _employer.UploadAsync(Form(File("a.txt", [1], "text/plain"), Part("kind", "notice"), Part("other", "x"), Part("name", " Late ")));
        var last = await _employer.UploadAsync(Form(Part("kind", "notice"), Part("name", "Early"), File("a.txt", [1], "text/plain")));

        Assert.That(await NameAsync(first), Is.EqualTo("Late"));
        Assert.That(await NameAsync(last), Is.EqualTo("Early"));
    }

    [TestCase("plan.pdf", "plan.pdf")]
    [TestCase("C:\\Documents\\plan.pdf", "plan.pdf")]
    [TestCase("../../etc/passwd", "passwd")]
    [TestCase("Größe 😀.pdf", "Größe 😀.pdf")]
    public async Task TheName_IsTheFilesWhereNoneIsSent(string fileName, string name)
    {
        Assert.That(await NameAsync(await _employer.UploadAsync(Form(Part("kind", "notice"), File(fileName, [1])))), Is.EqualTo(name));
        Assert.That(await NameAsync(await _employer.UploadAsync(Form(Part("kind", "notice"), Part("name", " "), File(fileName, [1])))), Is.EqualTo(name));
    }

    [TestCase(null, "application/octet-stream")]
    [TestCase("text/html; charset=utf-8", "text/html; charset=utf-8")]
    [TestCase("text/html; name=\"é\"", "application/octet-stream")]
    [TestCase("text/*", "application/octet-stream")]
    public async Task TheContentType_IsTheFiles(string? sent, string shown)
    {
        var answer = await _employer.UploadAsync(Form(Part("kind", "notice"), File("a", [1], sent)));

        Assert.That((await ShowAsync(answer)).GetProperty("content_type").GetString(), Is.EqualTo(shown));
    }

    [Test]
    public async Task WhatIsMissing_IsNamedAtOnce() => await IsRefusedAsync(
        Form(Part("other", "x")),
        """{"field":"file","message":"file is required"},{"field":"kind","message":"kind is required"}""");

    [TestCase("Plan_Document")]
    [TestCase("x")]
    public async Task AnUnknownKind_IsNamed(string kind) => await IsRefusedAsync(
        Form(File("a", [1]), Part("kind", kind)),
        """{"field":"kind","message":"kind must be plan_document, summary_plan_description or notice"}""");

    [TestCase(201)]
    [TestCase(100_000)]
    public async Task ALongName_IsNamed(int length) => await IsRefusedAsync(
        Form(File("a", [1]), Part("kind", "notice"), Part("name", new string('n', length))),
        """{"field":"name","message":"name must not be longer than 200 characters"}""");

    [Test]
    public async Task ANameThatIsNoText_IsNamed()
    {
        var name = new ByteArrayContent([0xFF, 0xFE]);
        name.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "name" };

        await IsRefusedAsync(Form(File("a", [1]), Part("kind", "notice"), name), """{"field":"name","message":"name is not Unicode text"}""");
    }

    [Test]
    public async Task AnEmptyFile_IsNamed() => await IsRefusedAsync(
        Form(File("a", []), Part("kind", "x")),
        """{"field":"file","message":"file must not be empty"},{"field":"kind","message":"kind must be plan_document, summary_plan_description or notice"}""");

    [Test]
    public async Task TwoFiles_AreNamed() => await IsRefusedAsync(
        Form(File("a", [1]), File("b", [2]), Part("kind", "notice")), """{"field":"file","message":"file must be sent once"}""");

    [Test]
    public async Task AFileOfTheLimit_IsTaken_AndOneByteMoreIsNot()
    {
        var taken = await _employer.UploadAsync(Form(Part("kind", "notice"), File("a", new byte[MaxFile])));
        Assert.That((await ShowAsync(taken)).GetProperty("size").GetInt64(), Is.EqualTo(MaxFile));
        CountFiles();

        await IsRefusedAsync(
            Form(File("a", new byte[MaxFile + 1]), Part("kind", "notice")), """{"field":"file","message":"file must not be larger than 25 MiB"}""");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task ABodyOverTheLimit_Is413(bool isAnnounced)
    {
        using var form = Form(Part("kind", "notice"), File("a", new byte[MaxFile + (1024 * 1024)]));
        HttpContent body = form;
        if (!isAnnounced)
            body = new UnannouncedContent(form);

        var answer = await _employer.UploadAsync(body);

        Assert.That((answer.Status, answer.Body), Is.EqualTo((413, """{"errors":[{"message":"The request body is too large."}]}""")));
        Assert.That(() => _employer.Files(), Has.Length.EqualTo(_files).After(5000, 20), "what nobody took goes once the request is over");
    }

    [TestCase("application/json", "{}", 415)]
    [TestCase("application/x-www-form-urlencoded", "kind=notice", 415)]
    [TestCase(null, "x", 415)]
    [TestCase("multipart/form-data", "x", 400)]
    [TestCase("multipart/form-data; boundary=\"\"", "x", 400)]
    [TestCase("multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567890123456789x", "x", 400)]
    [TestCase("multipart/form-data; boundary=b", "", 400)]
    [TestCase("multipart/form-data; boundary=b", "--other\r\n\r\n--other--\r\n", 400)]
    [TestCase("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbroken off", 400)]
    [TestCase("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nnotice\r\n", 400)]
    public async Task AFormThatCannotBeRead_IsAListWithOneError(string? type, string body, int status)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await _employer.UploadAsync(content);

        Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
        Assert.That(answer.Body, Does.Match("""^\{"errors":\[\{"message":"[^"]+"\}\]\}$"""));
        Assert.That(() => _employer.Files(), Has.Length.EqualTo(_files).After(5000, 20), "what nobody took goes once the request is over");
    }

    // It is no fault of the form's, so the caller isn't told that it is.
    [Test]
    public async Task AFullDisk_IsAFault()
    {
        using var server = new Server(host => host.ConfigureTestServices(services => services.AddSingleton<IFileStore, FullDisk>()));
        var employer = await Employer.NewAsync(server);

        var answer = await employer.UploadAsync(Form(Part("kind", "notice"), File("a.txt", [1])));

        Assert.That((answer.Status, answer.Body), Is.EqualTo((500, """{"errors":[{"message":"An unexpected error occurred."}]}""")));
    }

    [Test]
    public async Task TooManyParts_AreRefused()
    {
        var answer = await _employer.UploadAsync(Form([File("a", [1]), .. Enumerable.Range(0, 20).Select(number => Part($"p{number}", "x"))]));

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(() => _employer.Files(), Has.Length.EqualTo(_files).After(5000, 20), "what nobody took goes once the request is over");
    }

    private async Task IsRefusedAsync(HttpContent form, string errors)
    {
        var answer = await _employer.UploadAsync(form);

        Assert.That((answer.Status, answer.Body), Is.EqualTo((400, $$"""{"errors":[{{errors}}]}""")));
        Assert.That(() => _employer.Files(), Has.Length.EqualTo(_files).After(5000, 20), "no file stays");
    }

    private async Task<string?> NameAsync(Answer created) => (await ShowAsync(created)).GetProperty("name").GetString();

    private async Task<System.Text.Json.JsonElement> ShowAsync(Answer created)
    {
        Assert.That(created.Status, Is.EqualTo(201), created.Body);
        return (await _employer.GetAsync($"/api/v1/documents/{created.Json.GetProperty("id").GetInt32()}")).Json.GetProperty("document");
    }

    // A body whose length nobody says before.
    private sealed class UnannouncedContent : HttpContent
    {
        private readonly HttpContent _inner;

        public UnannouncedContent(HttpContent inner)
        {
            _inner = inner;
            Headers.ContentType = inner.Headers.ContentType;
        }

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => _inner.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
