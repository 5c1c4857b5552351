using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>Stored objects.</summary>
public sealed class ObjectsController(IMediator mediator, IMapper mapper) : StorageController(mediator, mapper)
{
    /// <summary>Stores the body as an object of the token's person; its name is in the header X-Object-Name.</summary>
    [HttpPost("api/v1/objects")]
    [BodyLimit(StorageObject.MaxSize)]
    [Operation("createObject")]
    [ProducesResponseType(typeof(ObjectResponse), StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        var name = ObjectHeaders.NameOf(Request);
        return name.IsSuccess
            ? await CreateAsync<ObjectView, ObjectResponse>(
                new CreateObjectCommand(name.Value, MediaType.OrUnknown(Request.ContentType), Request.Body, Request.ContentLength),
                stored => $"/api/v1/objects/{stored.Id}/contents",
                cancellationToken)
            : new FailureResult(name.Error);
    }

    /// <summary>Lists objects in the order of their creation: to administrators all, to others their own.</summary>
    [HttpGet("api/v1/objects")]
    [Operation("getObjects")]
    [ProducesResponseType(typeof(PageResponse<ListedObjectResponse>), StatusCodes.Status200OK)]
    public Task<IActionResult> List(
        [FromQuery(Name = "limit")] string? limit, [FromQuery(Name = "offset")] string? offset, CancellationToken cancellationToken) =>
        ListAsync<ObjectView, ListedObjectResponse>(new GetObjectsQuery { Limit = limit, Offset = offset }, cancellationToken);

    /// <summary>Sends an object's bytes.</summary>
    [HttpGet("api/v1/objects/{id}/contents")]
    [Operation("getObjectContents")]
    [Produces("application/octet-stream")]
    [ProducesResponseType(typeof(FileResult), StatusCodes.Status200OK)]
    public Task<IActionResult> Contents(string id, CancellationToken cancellationToken) => SendAsync(
        new OpenObjectQuery(id),
        stored => new AttachmentResult(stored, "no-cache") { EnableRangeProcessing = true },
        cancellationToken);

    /// <summary>Deletes an object for good.</summary>
    [HttpDelete("api/v1/objects/{id}")]
    [Operation("deleteObject")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public Task<IActionResult> Delete(string id, CancellationToken cancellationToken) => SendAsync(new DeleteObjectCommand(id), NoContent, cancellationToken);
}
