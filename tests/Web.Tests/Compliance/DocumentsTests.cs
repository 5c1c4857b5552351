using static PlanPlatform.Web.Tests.Compliance.Employer;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Companies' documents over HTTP.</summary>
internal sealed class DocumentsTests
{
    private Employer _employer = null!;

    private static Server Server => SharedServer.Instance;

    [SetUp]
    public async Task StartAsync() => _employer = await Employer.NewAsync(Server);

    [Test]
    public async Task ADocument_FromItsUploadToItsEnd()
    {
        using var form = Form(Part("name", "Plan 2026"), Part("kind", "plan_document"), File("a.pdf", "%PDF-1.7"u8.ToArray(), "application/pdf"));
        var created = await _employer.UploadAsync(form);
        var id = created.Json.GetProperty("id").GetInt32();
        var shown = await _employer.GetAsync($"/api/v1/documents/{id}");
        var createdAt = shown.Json.GetProperty("document").GetProperty("created_at").GetString();
        var document = $$"""{"id":{{id}},"name":"Plan 2026","kind":"plan_document","size":8,"content_type":"application/pdf","created_at":"{{createdAt}}"}""";
        var listed = await _employer.GetAsync($"/api/v1/companies/{_employer.CompanyId}/documents");
        var deleted = await _employer.DeleteAsync($"/api/v1/documents/{id}");
        var gone = await _employer.GetAsync($"/api/v1/documents/{id}");

        Assert.That((created.Status, created.Body), Is.EqualTo((201, $$"""{"id":{{id}}}""")));
        Assert.That(created.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/documents/{id}"));
        Assert.That((shown.Status, shown.Body), Is.EqualTo((200, $$"""{"document":{{document}}}""")));
        Assert.That(createdAt, Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"));
        Assert.That((listed.Status, listed.Body), Is.EqualTo((200, $$"""{"documents":[{{document}}]}""")));
        Assert.That((deleted.Status, deleted.Body), Is.EqualTo((204, "")));
        Assert.That((gone.Status, gone.Body), Is.EqualTo((404, """{"errors":[{"message":"There is no such document."}]}""")));
    }

    [Test]
    public async Task TheContent_IsSavedUnderTheDocumentsName()
    {
        var id = await _employer.AddDocumentAsync("Größe \"5\"/..\u202E");

        var answer = await _employer.GetAsync($"/api/v1/documents/{id}/content");

        Assert.That((answer.Status, answer.Body), Is.EqualTo((200, "%PDF")));
        Assert.That(answer.ContentHeaders.ContentType?.ToString(), Is.EqualTo("application/pdf"));
        Assert.That(
            answer.ContentHeaders.GetValues("Content-Disposition").Single(),
            Is.EqualTo("attachment; filename=\"Gr__e _5__.._.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%225%22%2F..%E2%80%AE.pdf"));
        Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("private"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(answer.ContentHeaders.ContentLength, Is.EqualTo(4));
    }

    [Test]
    public async Task AnotherUsers_DoNotExist()
    {
        var id = await _employer.AddDocumentAsync();
        var other = await Employer.NewAsync(Server);
        using var form = Form(Part("kind", "notice"), File("a", [1]));

        Assert.That((await other.GetAsync($"/api/v1/documents/{id}")).Status, Is.EqualTo(404));
        Assert.That((await other.GetAsync($"/api/v1/documents/{id}/content")).Status, Is.EqualTo(404));
        Assert.That((await other.DeleteAsync($"/api/v1/documents/{id}")).Status, Is.EqualTo(404));
        Assert.That((await other.PostAsync($"/api/v1/documents/{id}/distributions")).Status, Is.EqualTo(404));
        Assert.That((await other.GetAsync($"/api/v1/companies/{_employer.CompanyId}/documents")).Body, Is.EqualTo("""{"errors":[{"message":"There is no such company."}]}"""));
        var files = other.Files().Length;
        Assert.That((await other.PostAsync($"/api/v1/companies/{_employer.CompanyId}/documents", form)).Status, Is.EqualTo(404));
        Assert.That(() => other.Files(), Has.Length.EqualTo(files).After(5000, 20));
    }

    [Test]
    public async Task Lists_AreByIdAndInPages()
    {
        Assert.That((await _employer.GetAsync($"/api/v1/companies/{_employer.CompanyId}/documents")).Body, Is.EqualTo("""{"documents":[]}"""));
        foreach (var (name, kind) in new[] { ("b", "notice"), ("a", "plan_document"), ("c", "summary_plan_description") })
            await _employer.AddDocumentAsync(name, kind);

        var all = await _employer.GetAsync($"/api/v1/companies/{_employer.CompanyId}/documents.json");
        var second = await _employer.GetAsync($"/api/v1/companies/{_employer.CompanyId}/documents?page=2&per_page=2");
        var bad = await _employer.GetAsync($"/api/v1/companies/{_employer.CompanyId}/documents?per_page=501");

        Assert.That(Names(all), Is.EqualTo(new[] { "b", "a", "c" }));
        Assert.That(Names(second), Is.EqualTo(new[] { "c" }));
        Assert.That(second.Headers.GetValues("Link").Single(), Does.Contain("rel=\"prev\"").And.Not.Contain("rel=\"next\""));
        Assert.That((bad.Status, bad.Json.GetProperty("errors")[0].GetProperty("field").GetString()), Is.EqualTo((400, "per_page")));
    }

    [Test]
    public async Task TheGrade_HeedsAPlanDocument()
    {
        _employer.AddParticipant("grace@example.com");
        Assert.That(await GradeAsync(), Is.EqualTo("B+"), "100 - 3 - 10");
        await _employer.AddDocumentAsync("Notice", "notice");
        Assert.That(await GradeAsync(), Is.EqualTo("B+"));

        var id = await _employer.AddDocumentAsync("Plan", "plan_document");

        Assert.That(await GradeAsync(), Is.EqualTo("A+"));
        await _employer.DeleteAsync($"/api/v1/documents/{id}");
        Assert.That(await GradeAsync(), Is.EqualTo("B+"));
    }

    [Test]
    public async Task AnIdempotencyKey_HoldsForTheSameParts_WhateverStandsBetweenThem()
    {
        HttpContent NewForm(string name) => Form(Part("name", name), Part("kind", "notice"), File("a", [1, 2, 3]));
        var files = _employer.Files().Length;

        var first = await _employer.UploadAsync(NewForm("A"), ("Idempotency-Key", "k"));
        var again = await _employer.UploadAsync(NewForm("A"), ("Idempotency-Key", "k"));
        var other = await _employer.UploadAsync(NewForm("B"), ("Idempotency-Key", "k"));

        Assert.That((first.Status, again.Status, other.Status), Is.EqualTo((201, 201, 409)));
        Assert.That(again.Body, Is.EqualTo(first.Body));
        Assert.That(_employer.Count("CompanyDocuments", "CompanyId", _employer.CompanyId), Is.EqualTo(1));
        Assert.That(() => _employer.Files(), Has.Length.EqualTo(files + 1).After(5000, 20), "what the repeats brought is gone");
    }

    [Test]
    public async Task IfMatch_ThatDoesNotHold_Is412()
    {
        var id = await _employer.AddDocumentAsync();
        var tag = (await _employer.GetAsync($"/api/v1/documents/{id}")).Headers.ETag!.ToString();

        var wrong = await Server.SendAsync(HttpMethod.Delete, $"/api/v1/documents/{id}", null, _employer.Token, ("If-Match", "\"9\""));
        var right = await Server.SendAsync(HttpMethod.Delete, $"/api/v1/documents/{id}", null, _employer.Token, ("If-Match", tag));

        Assert.That((wrong.Status, right.Status), Is.EqualTo((412, 204)));
    }

    private static IEnumerable<string?> Names(Answer answer) =>
        answer.Json.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("name").GetString());

    private async Task<string?> GradeAsync() =>
        (await _employer.GetAsync($"/api/v1/companies/{_employer.CompanyId}")).Json.GetProperty("company").GetProperty("grade").GetString();
}
