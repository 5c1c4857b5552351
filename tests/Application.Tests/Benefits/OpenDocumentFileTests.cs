using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class OpenDocumentFileTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenStored_OpensItUnderTheDocumentsNameWithAnExtension()
    {
        var document = await _tenant.AddDocumentAsync("Terms", file: [1, 2]);

        var result = await _tenant.SendAsync(new OpenDocumentFileQuery(document.DocumentId));

        await using var content = result.Value.Content;
        Assert.That((content.Length, result.Value.Name, result.Value.ContentType), Is.EqualTo((2, "Terms.txt", "text/plain")));
    }

    [Test]
    public async Task WhenTheFileIsLost_ReturnsDocumentNotFound()
    {
        await using var fixture = await Fixture.StartAsync();
        var tenant = await fixture.NewTenantAsync();
        var document = await tenant.AddDocumentAsync(file: [1]);
        Directory.Delete(fixture.FilesFolder, recursive: true);

        var result = await tenant.SendAsync(new OpenDocumentFileQuery(document.DocumentId));

        Assert.That(result.Error, Is.EqualTo(BenefitsErrors.DocumentNotFound));
    }

    [Test]
    public async Task WhenThereIsNoFileOrItIsAnotherTenants_ReturnsDocumentNotFound()
    {
        var bare = await _tenant.AddDocumentAsync(url: "https://example.com");
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddDocumentAsync(file: [1]);

        foreach (var id in (string[])[bare.DocumentId, theirs.DocumentId, "../../planplatform.db"])
        {
            var result = await _tenant.SendAsync(new OpenDocumentFileQuery(id));

            Assert.That(result.Error, Is.EqualTo(BenefitsErrors.DocumentNotFound));
        }
    }
}
