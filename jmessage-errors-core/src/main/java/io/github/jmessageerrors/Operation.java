/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.jmessageerrors;

/**
 * What was being done when an error occurred, by the sections of the vendor's tables.
 *
 * @since 0.1.0
 */
public enum Operation {

	/**
	 * Not tied to one operation.
	 */
	GENERAL,

	/**
	 * Logging in.
	 */
	LOGIN,

	/**
	 * Logging out.
	 */
	LOGOUT,

	/**
	 * Sending a message to a user or a group.
	 */
	SEND_MESSAGE,

	/**
	 * Recalling a message that was sent.
	 */
	RECALL_MESSAGE,

	/**
	 * Passing a command through to a user or a group without storing it.
	 */
	TRANSPARENT_COMMAND,

	/**
	 * Adding, changing or removing a friend.
	 */
	FRIEND,

	/**
	 * As {@link #FRIEND}, with codes that the vendor no longer lists.
	 */
	FRIEND_LEGACY,

	/**
	 * Creating a group.
	 */
	CREATE_GROUP,

	/**
	 * Changing the name or the description of a group.
	 */
	UPDATE_GROUP,

	/**
	 * Applying to join a group.
	 */
	JOIN_GROUP,

	/**
	 * Leaving a group.
	 */
	LEAVE_GROUP,

	/**
	 * Adding members to a group.
	 */
	ADD_GROUP_MEMBERS,

	/**
	 * Removing members from a group.
	 */
	REMOVE_GROUP_MEMBERS,

	/**
	 * Acting as an administrator of a group.
	 */
	GROUP_ADMIN,

	/**
	 * Publishing or deleting an announcement in a group.
	 */
	GROUP_ANNOUNCEMENT,

	/**
	 * Answering an invitation to a group.
	 */
	GROUP_INVITATION,

	/**
	 * Muting or unmuting members of a group.
	 */
	GROUP_MUTE,

	/**
	 * Blocking or unblocking the messages of a group.
	 */
	SHIELD_GROUP,

	/**
	 * Turning Do Not Disturb on or off, for a user, a group or globally.
	 */
	DO_NOT_DISTURB,

	/**
	 * Adding users to one's blacklist.
	 */
	ADD_BLACKLIST,

	/**
	 * Removing users from one's blacklist.
	 */
	REMOVE_BLACKLIST,

	/**
	 * Using a chatroom through the Web SDK.
	 */
	CHATROOM,

	/**
	 * Joining a chatroom or inviting others to it.
	 */
	JOIN_CHATROOM,

	/**
	 * Leaving a chatroom or removing others from it.
	 */
	LEAVE_CHATROOM,

	/**
	 * Changing a chatroom or its owner.
	 */
	UPDATE_CHATROOM,

	/**
	 * Closing a chatroom.
	 */
	DELETE_CHATROOM,

	/**
	 * Sending a message to a chatroom.
	 */
	SEND_CHATROOM_MESSAGE,

	/**
	 * Appointing or dismissing administrators of a chatroom.
	 */
	CHATROOM_ADMIN,

	/**
	 * Changing the blacklist of a chatroom.
	 */
	CHATROOM_BLACKLIST,

	/**
	 * Making an audio or video call.
	 */
	RTC,

	/**
	 * Any request of the Web SDK that failed on the vendor's servers.
	 */
	SERVER,

	/**
	 * Any request to the REST API.
	 */
	REST,

	/**
	 * Any request to the REST API, with the codes that the vendor numbers from 898000 and
	 * that its SDKs meet.
	 */
	SDK_API,

	/**
	 * Not known, because the code is not in the vendor's tables.
	 */
	UNKNOWN

}
